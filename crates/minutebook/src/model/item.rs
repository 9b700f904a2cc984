//! Agenda items, in the order of the meeting.

use super::record;

record! {
    /// An agenda item, or an item of the minutes. Its quote is its title.
    Item: "item" in "items" {
        /// 1, 2, ... in the order of the paper; other tables name the item by it.
        item_number: u32,
        /// Its number as printed: "5", "67.", "C61/24".
        number: Option<String>,
        /// Its title.
        title: Option<String>,
    }
}
