//! The command line: reads the arguments and hands over. The only place that reads `std::env::args`.

fn main() {
    let config = llama3_tpu::config::Config::load(std::env::args().nth(1).unwrap(), &[]).unwrap();
    let mesh = llama3_tpu::parallel::parse_mesh(&std::env::args().nth(2).unwrap(), None).unwrap();
    let parallel = llama3_tpu::parallel::Parallel::new(mesh);
    let llama = llama3_tpu::llama::Llama::new(&config, parallel);
    let programs = llama3_tpu::train::step::Programs::new(&config, llama);
    let which = std::env::args().nth(3).unwrap();
    let module = match which.as_str() {
        "init" => programs.init(),
        "train" => programs.train_step(),
        _ => programs.eval_step(),
    };
    print!("{}", module.text());
}
