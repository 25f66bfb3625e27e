//! retold shows how one story was retold.
