-- When a laptop that was turned out said that it holds nothing of the school any more.
alter table device add column wiped_at timestamptz;
