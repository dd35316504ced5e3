-- When a laptop that was turned out said that it holds nothing of the school any more.
alter table device add column wiped_at timestamptz;
-- When a token was replaced: what was under way with it then may still arrive.
alter table spent_token add column spent_at timestamptz not null default now();
