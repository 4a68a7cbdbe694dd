-- A decision of two to eight kilobytes stays in its row as it is: compressing each one by itself costs a night more time
-- than it saves space.
alter table decision set (toast_tuple_target = 8160);
