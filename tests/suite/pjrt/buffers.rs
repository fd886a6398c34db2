//! Host data on its way to a device and back.

use llama3_tpu::dtype::DType;
use llama3_tpu::pjrt::Buffer;

use super::client;

#[test]
fn all_dtypes_go_there_and_back() {
    let client = client(1);
    let device = &client.devices()[0];
    for dtype in DType::ALL {
        // Ones and zeros are the only bytes that every type, truth values too, gives back
        // unchanged.
        let bytes: Vec<u8> = (0..6 * dtype.size()).map(|i| (i % 3 == 0) as u8).collect();
        let copied = Buffer::from_host(device, dtype, &[3, 2], &bytes).unwrap();
        let owned = Buffer::from_owned(device, dtype, &[3, 2], bytes.clone()).unwrap();
        for buffer in [copied, owned] {
            let mut back = vec![9; bytes.len()];
            buffer.to_host(&mut back).unwrap();
            assert_eq!(back, bytes, "{dtype}");
            assert_eq!((buffer.dtype(), buffer.dims()), (dtype, [3, 2].as_slice()));
            buffer.ready().unwrap().wait().unwrap();
        }
    }
}

#[test]
fn owned_host_data_is_dropped_once_the_plugin_is_done_with_it() {
    struct Noting(Vec<u8>, std::sync::mpsc::Sender<()>);
    impl AsRef<[u8]> for Noting {
        fn as_ref(&self) -> &[u8] {
            &self.0
        }
    }
    impl Drop for Noting {
        fn drop(&mut self) {
            self.1.send(()).unwrap();
        }
    }
    let client = client(1);
    let device = &client.devices()[0];
    let (sender, receiver) = std::sync::mpsc::channel();
    let data = Noting(vec![1; 1 << 20], sender);
    let buffer = Buffer::from_owned(device, DType::U8, &[1 << 20], data).unwrap();
    assert_eq!(buffer.to_vec::<u8>().unwrap(), [1; 1 << 20]);
    drop(buffer);
    receiver.recv_timeout(std::time::Duration::from_secs(20)).unwrap();
    assert!(receiver.recv().is_err(), "dropped once");
}

#[test]
fn empty_and_scalar_arrays_go_there_and_back() {
    let client = client(1);
    let device = &client.devices()[0];
    let empty = Buffer::from_slice::<f32>(device, &[0, 3], &[]).unwrap();
    assert!(empty.to_vec::<f32>().unwrap().is_empty());
    let scalar = Buffer::from_slice(device, &[], &[7_i64]).unwrap();
    assert_eq!(scalar.to_vec::<i64>().unwrap(), [7]);
}
