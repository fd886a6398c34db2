//! The command line: reads the arguments and hands over. The only place that reads `std::env::args`.
use llama3_tpu::graph::Type;
use llama3_tpu::train::array::Array;
use llama3_tpu::train::session::*;

fn main() {
    let config = llama3_tpu::config::Config::load(
        std::env::args().nth(1).unwrap(),
        &std::env::args().skip(3).collect::<Vec<_>>(),
    )
    .unwrap();
    let mesh = llama3_tpu::parallel::parse_mesh(&std::env::args().nth(2).unwrap(), None).unwrap();
    let parallel = llama3_tpu::parallel::Parallel::new(mesh);
    let llama = llama3_tpu::llama::Llama::new(&config, parallel.clone());
    let programs = llama3_tpu::train::step::Programs::new(&config, llama);
    let session = Session::virtual_devices(
        std::path::Path::new(env!("LLAMA3_TPU_CPU_PLUGIN")),
        parallel,
    )
    .unwrap();
    let init = session.compile(&programs.init()).unwrap();
    eprintln!("init compiled {}", init.compile_seconds);
    let mut state = init.run(vec![]).unwrap();
    let step = session.compile(&programs.train_step()).unwrap();
    eprintln!("step compiled {}", step.compile_seconds);
    let mut x = 12345u64;
    let inputs: Vec<Array> = programs
        .train_inputs()
        .iter()
        .map(|i| {
            let data: Vec<u8> = (0..i.ty.elements())
                .flat_map(|_| {
                    x = x
                        .wrapping_mul(6364136223846793005)
                        .wrapping_add(1442695040888963407);
                    (((x >> 33) % config.model.vocab_size as u64) as i32).to_le_bytes()
                })
                .collect();
            let _: &Type = &i.ty;
            Array::from_host(&session, &i.ty, &i.spec, &data).unwrap()
        })
        .collect();
    for _ in 0..8 {
        let t = std::time::Instant::now();
        let args = state
            .into_iter()
            .map(Input::Donated)
            .chain(inputs.iter().map(Input::Borrowed))
            .collect();
        state = step.run(args).unwrap();
        let metrics = state.pop().unwrap().to_f32().unwrap();
        eprintln!("{metrics:?} {:.3}", t.elapsed().as_secs_f64());
    }
}
