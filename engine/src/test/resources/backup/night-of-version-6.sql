-- One night of one household, as version 6 of the tables kept it.
insert into person (id_number, born, name) values ('220102198001011234', '1980-01-01', '张三');
insert into household (number) values ('22010200000001');
insert into series (feed, sender, coverage) values ('households', 'households', '220102');
insert into delivery (sender, feed, mode, file_name, data_date, declared, coverage, sha256, bytes, arrived, outcome, series, number, applied,
                      rows, taken, unchanged, quarantined, held)
values ('households', 'households', 'snapshot', 'households-20240614.csv', '2024-06-14', false, '220102', repeat('a', 64), 200,
        '2024-06-14 20:00+08', 'taken', 1, 1, '2024-06-14 20:00+08', 2, 1, 0, 1, 0);
insert into quarantine (delivery, feed, file, line, column_name, reason_code, reason_en, reason_zh, raw)
values (1, 'households', 'households-20240614.csv', 3, '公民身份号码', 'bad_id_checksum', 'The check digit is wrong.', '校验码错误。', '22010200000002,…');
insert into evidence (known_from, person, household, delivery, confirmed, key, digest, series, ordinal, line, retracted, feed, county, code, attributes)
values (1, 1, 1, 1, 1, gen_random_uuid(), gen_random_uuid(), 1, 0, 2, false, 'households', '220102', '户主',
        '{"township": "220102001", "residence": "urban"}');
insert into pack (version, name, files) values (repeat('b', 64), 'changchun', '\x');
insert into run (id, on_date, known_point, pack, mode, shadow, moves_referrals, state, released, started_at, ended_at, sums, sums_agree, finding, in_force)
values (1, '2024-06-14', 1, repeat('b', 64), 'full', false, true, 'done', true, '2024-06-14 21:00+08', '2024-06-14 21:01+08',
        '{"households": 1, "decided": 1, "setAside": 0, "written": 1, "messages": 1, "outcomes": {"category/DIBAO": 1}}', true, '{"reasons": [], "movements": []}', 1);
insert into run_chunk (run, number, from_household, to_household, done, households, decided, written) values (1, 0, 1, 1, true, 1, 1, 1);
insert into decision (household, from_run, number, county, digest, outcomes, reasons)
values (1, 1, '22010200000001', '220102', '\x00', '[{"kind":"category","code":"DIBAO","rule":"L-DIBAO"}]', 'income.below_dibao pass 0 770');
insert into referral (id, household, number, program, department, queue, county, state, reasons, opened_on, opened_run, due_on, messages, authority, answer_by)
values ('00000000-0000-5000-8000-000000000001', 1, '22010200000001', 'APPLY_DIBAO', '民政', 'referrals.220102', '220102', 'warned',
        '[]', '2024-06-14', 1, '2024-06-19', 1, 'county', '2024-06-19');
insert into outbox (run, referral, queue, event, body)
values (1, '00000000-0000-5000-8000-000000000001', 'referrals.220102', 'event-1', '{}');
