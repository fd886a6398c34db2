//! The record format of TensorFlow: length, masked CRC-32C of the length, bytes, masked CRC-32C of
//! the bytes.
//! <https://www.tensorflow.org/tutorials/load_data/tfrecord#tfrecords_format_details>

/// The bytes as a record.
pub(super) fn frame(bytes: &[u8]) -> Vec<u8> {
    let length = (bytes.len() as u64).to_le_bytes();
    let mut record = Vec::with_capacity(bytes.len() + 16);
    record.extend(length);
    record.extend(masked_crc(&length).to_le_bytes());
    record.extend(bytes);
    record.extend(masked_crc(bytes).to_le_bytes());
    record
}

/// A checksum of data that may hold checksums itself.
fn masked_crc(bytes: &[u8]) -> u32 {
    crc32c::crc32c(bytes).rotate_right(15).wrapping_add(0xa282_ead8)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// CRC-32C (Castagnoli) bit by bit: the reflected polynomial is 0x82F63B78.
    fn crc_by_bits(bytes: &[u8]) -> u32 {
        let mut crc = u32::MAX;
        for byte in bytes {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = (crc >> 1) ^ (0x82f6_3b78 * (crc & 1));
            }
        }
        !crc
    }

    /// The contents of records, with their lengths and checksums checked.
    pub(in crate::tensorboard) fn records(mut bytes: &[u8]) -> Vec<&[u8]> {
        let check = |data: &[u8], stored: &[u8]| {
            let crc = u64::from(crc_by_bits(data));
            let masked = ((crc >> 15) + (crc << 17) + 0xa282_ead8) % (1 << 32);
            assert_eq!(masked, u64::from(u32::from_le_bytes(stored.try_into().unwrap())));
        };
        let mut records = Vec::new();
        while !bytes.is_empty() {
            let length = u64::from_le_bytes(bytes[..8].try_into().unwrap()) as usize;
            let (data, rest) = bytes[12..].split_at(length);
            check(&bytes[..8], &bytes[8..12]);
            check(data, &rest[..4]);
            records.push(data);
            bytes = &rest[4..];
        }
        records
    }

    #[test]
    fn checksums_are_those_of_the_standard() {
        // RFC 3720, appendix B.4, and the check value of the CRC catalogue.
        assert_eq!(crc_by_bits(&[0; 32]), 0x8a91_36aa);
        assert_eq!(crc_by_bits(b"123456789"), 0xe306_9283);
        assert_eq!(crc32c::crc32c(b"123456789"), 0xe306_9283);
    }

    #[test]
    fn records_follow_each_other() {
        let long: Vec<u8> = (0..1000).map(|i| (i * 7) as u8).collect();
        let file = [frame(b""), frame(b"abc"), frame(&long)].concat();
        assert_eq!(records(&file), [&b""[..], b"abc", &long]);
    }
}
