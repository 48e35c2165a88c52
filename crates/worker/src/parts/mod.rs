//! The parts of the worker's pages.

pub mod anew;
pub mod area_editor;
pub mod area_list;
pub mod area_waiting;
pub mod bar;
pub mod jump;
pub mod lines;
pub mod live;
pub mod menu;
pub mod note;
