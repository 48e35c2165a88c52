//! The parts of the worker's pages.

pub mod anew;
pub mod area_editor;
pub mod area_list;
pub mod area_waiting;
pub mod bar;
pub mod changes;
pub mod edit;
pub mod fields;
pub mod jump;
pub mod law;
pub mod lines;
pub mod live;
pub mod menu;
pub mod names;
pub mod note;
pub mod open_many;
pub mod reasons;
pub mod rows;
pub mod timeline;
