//! Best-fit decreasing: which items share a row, as follows from their lengths alone.

use std::collections::BTreeSet;

/// Items by rows.
#[derive(Debug, Default)]
pub(super) struct PackedRows {
    /// Numbers of items, those of a row in the order in which they stand there.
    items: Vec<u32>,
    /// Row i holds the items from `rows[i]` up to `rows[i + 1]`.
    rows: Vec<usize>,
}

impl PackedRows {
    /// Each item, the longest first, goes to the fullest row that has room. None is longer than a
    /// row.
    pub(super) fn new(lengths: &[u32], sequence_length: usize) -> PackedRows {
        let mut order: Vec<u32> = (0..lengths.len() as u32).collect();
        // Stable, so that items of one length stay in their order.
        order.sort_by_key(|item| std::cmp::Reverse(lengths[*item as usize]));
        let mut open = OpenRows::new(sequence_length);
        let place = |item: &u32| open.place(lengths[*item as usize]);
        let row_of: Vec<u32> = order.iter().map(place).collect();
        let mut next = vec![0; open.rows as usize + 1];
        row_of.iter().for_each(|row| next[*row as usize + 1] += 1);
        for row in 1..next.len() {
            next[row] += next[row - 1];
        }
        let (rows, mut items) = (next.clone(), order.clone());
        for (item, row) in order.into_iter().zip(row_of) {
            items[next[row as usize]] = item;
            next[row as usize] += 1;
        }
        PackedRows { items, rows }
    }

    pub(super) fn len(&self) -> u64 {
        self.rows.len() as u64 - 1
    }

    /// The numbers of the items of a row.
    pub(super) fn row(&self, row: u64) -> &[u32] {
        &self.items[self.rows[row as usize]..self.rows[row as usize + 1]]
    }
}

/// Rows that have room, by how much.
struct OpenRows {
    by_room: Vec<Vec<u32>>,
    /// The amounts of room that some row has.
    rooms: BTreeSet<u32>,
    rows: u32,
}

impl OpenRows {
    fn new(sequence_length: usize) -> OpenRows {
        let by_room = vec![Vec::new(); sequence_length + 1];
        OpenRows { by_room, rooms: BTreeSet::new(), rows: 0 }
    }

    /// The row of an item.
    fn place(&mut self, length: u32) -> u32 {
        let (row, room) = match self.rooms.range(length..).next().copied() {
            Some(room) => {
                let rows = &mut self.by_room[room as usize];
                let row = rows.pop().expect("a row with this room");
                if rows.is_empty() {
                    self.rooms.remove(&room);
                }
                (row, room)
            }
            None => {
                self.rows += 1;
                (self.rows - 1, self.by_room.len() as u32 - 1)
            }
        };
        let left = room - length;
        if left >= 2 {
            self.by_room[left as usize].push(row);
            self.rooms.insert(left);
        }
        row
    }
}
