//! retold shows how one story was retold.

pub mod load;
pub mod text;

pub mod compare;

pub mod review;

pub mod report;

pub mod settings;

pub mod work;

pub mod ui;
