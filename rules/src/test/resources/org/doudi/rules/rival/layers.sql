-- Sections 2 and 3 of the page as somebody writes them who has the registry's tables, PostgreSQL and no rules: sets, no loops,
-- no reasons. Given beforehand, from the pack: yardstick.figure (in force on :day for each county and residence), county,
-- income_kind, word (a partner's word and the role that it plays), feed_age. Leaves yardstick.layer. What visits found is not
-- looked at. Tables that no crash need survive, statistics only where a plan depends on them, income before property, so that
-- property is looked at for few.

set local jit = off;
set local work_mem = '256MB';
set local max_parallel_workers_per_gather = 8;
set local parallel_setup_cost = 200;
set local min_parallel_table_scan_size = '1MB';

create unlogged table yardstick.place as
select county, residence,
       max(value) filter (where parameter = 'dibao.standard') as std,
       max(value) filter (where parameter = 'dibao.standard')
           * max(value) filter (where parameter = 'marginal.multiple') as margin,
       max(value) filter (where parameter = 'income.disposable_per_capita_month') as disposable,
       max(value) filter (where parameter = 'rigid.share') as rigid_share,
       max(value) filter (where parameter = 'income.window_months')::int as months,
       12 * date_part('year', date :day)::int + date_part('month', date :day)::int as this_month,
       (date_trunc('month', date :day) - make_interval(
           months => max(value) filter (where parameter = 'window.spending_months')::int))::date as spending_from,
       (date_trunc('month', date :day) - make_interval(
           months => max(value) filter (where parameter = 'monitor.leaver_months')::int))::date as left_after,
       (date :day - make_interval(years => max(value) filter (where parameter = 'age.elder')::int))::date as elder_born,
       (date :day - make_interval(years => max(value) filter (where parameter = 'age.minor')::int))::date as adult_born,
       max(value) filter (where parameter = 'property.deposit_months') as deposit_months,
       max(value) filter (where parameter = 'property.vehicle_value_max') as vehicle_max,
       max(value) filter (where parameter = 'property.dwellings_max') as dwellings_max
from yardstick.figure
group by county, residence;
analyze yardstick.place;

-- Which series hold in which county: of a sender's snapshots the newest that covers it, and every delta.
create unlogged table yardstick.holding as
with newest as (
    select distinct on (series) *
    from delivery
    where outcome = 'taken' and number <= :point
    order by series, data_date desc, arrived desc, file_name collate "C" desc, number desc
), covering as (
    select newest.*, c.code as in_county
    from newest
    join yardstick.county c
      on mode = 'delta' or coverage = '*' or c.code = any (string_to_array(coverage, ';'))
)
select series, in_county as county, feed, id as delivery, data_date
from covering
where mode = 'delta'
union all
(select distinct on (feed, sender, in_county) series, in_county, feed, id, data_date
 from covering
 where mode = 'snapshot'
 order by feed, sender, in_county, data_date desc, arrived desc, file_name collate "C" desc, number desc);
analyze yardstick.holding;

create unlogged table yardstick.missing as
select c.code as county, a.feed
from yardstick.county c
cross join yardstick.feed_age a
where a.days is not null
  and not exists (
      select 1
      from delivery d
      where d.outcome = 'taken' and d.number <= :point and d.feed = a.feed and d.data_date >= date :day - a.days
        and (d.coverage = '*' or c.code = any (string_to_array(d.coverage, ';'))));
analyze yardstick.missing;

-- The row that says where a household lives: its head's in the newest file that lists it.
create unlogged table yardstick.home as
select distinct on (e.household) e.household, e.county, e.attributes ->> 'residence' as residence, e.qualifier as supporter
from evidence_households e
join yardstick.holding h on h.series = e.series and h.county = e.county
left join yardstick.word w on w.feed = 'households' and w.word = e.code and w.role = 'head'
where e.known_from <= :point and e.known_until > :point and not e.retracted
order by e.household, h.data_date desc, e.series, w.word is null, e.ordinal, e.key;
analyze yardstick.home;

create unlogged table yardstick.counted as
select m.household, m.county, m.residence, m.supporter, e.person, p.born
from yardstick.home m
join evidence_households e on e.household = m.household
join yardstick.holding h on h.series = e.series and h.county = m.county
join person p on p.id = e.person
where e.known_from <= :point and e.known_until > :point and not e.retracted
  and (e.attributes ->> 'absence' is null or e.attributes ->> 'absence' not in (
      select word from yardstick.word where feed = 'households' and role = 'absent'))
  and not exists (
      select 1
      from evidence_deaths d
      join yardstick.holding dh on dh.series = d.series
      where d.person = e.person and dh.county = m.county and d.valid_from <= date :day
        and d.known_from <= :point and d.known_until > :point and not d.retracted)
  and not exists (
      select 1
      from evidence_custody c
      join yardstick.holding ch on ch.series = c.series
      where c.person = e.person and ch.county = m.county
        and c.valid_from <= date :day and (c.valid_until is null or c.valid_until > date :day)
        and c.known_from <= :point and c.known_until > :point and not c.retracted);
analyze yardstick.counted;

-- A line counts by its whole months within the window.
create unlogged table yardstick.income as
select c.household, c.person,
       sum(case when k.sign < 0 then -e.amount else e.amount end::numeric(38, 20) * i.inside / i.months) as amount
from yardstick.counted c
join yardstick.place p on p.county = c.county and p.residence = c.residence
join evidence_income e on e.person = c.person
join yardstick.holding h on h.series = e.series and h.county = c.county
join yardstick.income_kind k on k.kind = e.code and k.sign <> 0
cross join lateral (
    select 12 * date_part('year', e.valid_from)::int + date_part('month', e.valid_from)::int as since,
           12 * date_part('year', e.valid_until - 1)::int + date_part('month', e.valid_until - 1)::int + 1 as until) m
cross join lateral (
    select m.until - m.since as months, least(m.until, p.this_month) - greatest(m.since, p.this_month - p.months) as inside) i
where e.known_from <= :point and e.known_until > :point and not e.retracted and i.inside > 0
group by c.household, c.person;
analyze yardstick.income;

-- Whoever a layer takes in by income.
create unlogged table yardstick.low as
select t.*, p.std, p.margin, p.rigid_share, p.deposit_months, p.vehicle_max, p.dwellings_max, p.spending_from, p.months,
       p.elder_born, p.adult_born
from (select n.*, coalesce(greatest(i.total, 0), 0) as total,
             round(coalesce(greatest(i.total, 0), 0) / (n.persons * n.window_months), 2) as pc
      from (select c.household, c.county, c.residence, c.supporter, p.months as window_months, count(*) as persons
            from yardstick.counted c
            join yardstick.place p on p.county = c.county and p.residence = c.residence
            group by 1, 2, 3, 4, 5) n
      left join (select household, sum(amount) as total from yardstick.income group by household) i using (household)) t
join yardstick.place p on p.county = t.county and p.residence = t.residence
where (t.pc < p.margin or t.pc < p.disposable and t.total > 0)
  and not exists (select 1 from yardstick.missing x where x.county = t.county and x.feed = 'income');
analyze yardstick.low;

-- The first layer that fits, property apart.
create unlogged table yardstick.wanted as
select l.*,
       case
           when l.pc >= l.margin then 'RIGID'
           when l.pc >= l.std then 'MARGINAL'
           when l.supporter in (select word from yardstick.word where feed = 'households' and role = 'no_supporter')
             and able.household is null then 'TEKUN'
           else 'DIBAO'
       end as code
from yardstick.low l
left join (
    select distinct c.household
    from yardstick.low l
    join yardstick.counted c using (household)
    where l.pc < l.std and c.born > l.elder_born and c.born <= l.adult_born
      and l.supporter in (select word from yardstick.word where feed = 'households' and role = 'no_supporter')
      and not exists (
          select 1
          from evidence_disability e
          join yardstick.holding h on h.series = e.series
          join yardstick.certificate k on k.mark = 'no_labour' and k.kind = e.code and k.mildest >= e.qualifier::int
          where e.person = c.person and h.county = l.county
            and e.valid_from <= date :day and (e.valid_until is null or e.valid_until > date :day)
            and e.known_from <= :point and e.known_until > :point and not e.retracted)) able using (household)
left join (
    select household, sum(spent) as spent
    from (select l.household, e.amount as spent
          from yardstick.low l
          join yardstick.counted c using (household)
          join evidence_medical e on e.person = c.person
          join yardstick.holding h on h.series = e.series and h.county = l.county
          where l.pc >= l.margin and e.valid_from >= l.spending_from and e.valid_from < date_trunc('month', date :day)
            and e.known_from <= :point and e.known_until > :point and not e.retracted
          union all
          select household, case when status in (
                     select word from yardstick.word where feed = 'education' and role = 'enrolled') then amount end
          from (select distinct on (l.household, c.person) l.household, e.code as status, e.amount
                from yardstick.low l
                join yardstick.counted c using (household)
                join evidence_education e on e.person = c.person
                join yardstick.holding h on h.series = e.series and h.county = l.county
                where l.pc >= l.margin and e.valid_from <= date :day
                  and e.known_from <= :point and e.known_until > :point and not e.retracted
                order by l.household, c.person, e.valid_from desc, e.ordinal desc) newest) each_one
    group by household) s using (household)
where l.std is not null and (l.pc < l.margin or s.spent > l.rigid_share * l.total);
analyze yardstick.wanted;

-- What may leave a layer by property or wait for it: null is not known, of the parts one true is enough.
create unlogged table yardstick.property as
select l.household,
       coalesce(d.above, false) or coalesce(v.above, false) or coalesce(r.above, false) or coalesce(b.above, false) as fails,
       coalesce(v.unknown, false) as unknown
from yardstick.wanted l
left join (
    select household, sum(amount) > min(std * deposit_months * persons) as above
    from (select distinct on (l.household, c.person, e.qualifier, e.code)
                 l.household, l.std, l.deposit_months, l.persons, e.amount
          from yardstick.wanted l
          join yardstick.counted c using (household)
          join evidence_deposits e on e.person = c.person
          join yardstick.holding h on h.series = e.series and h.county = l.county
          where e.valid_from <= date :day and e.known_from <= :point and e.known_until > :point and not e.retracted
            and not exists (select 1 from yardstick.missing x where x.county = l.county and x.feed = 'deposits')
          order by l.household, c.person, e.qualifier, e.code, e.valid_from desc, e.key) newest
    group by household) d using (household)
left join (
    select l.household, bool_or(e.amount > l.vehicle_max) as above, bool_or(e.amount is null) as unknown
    from yardstick.wanted l
    join yardstick.counted c using (household)
    join evidence_vehicles e on e.person = c.person
    join yardstick.holding h on h.series = e.series and h.county = l.county
    where e.valid_from <= date :day and e.known_from <= :point and e.known_until > :point and not e.retracted
      and e.qualifier in (select word from yardstick.word where feed = 'vehicles' and role = 'in_use')
      and e.code not in (select word from yardstick.word where feed = 'vehicles' and role = 'exempt')
      and not exists (select 1 from yardstick.missing x where x.county = l.county and x.feed = 'vehicles')
    group by l.household) v using (household)
left join (
    select l.household,
           bool_or(w.role = 'commercial')
             or count(distinct e.qualifier) filter (where w.role = 'dwelling') > min(l.dwellings_max) as above
    from yardstick.wanted l
    join yardstick.counted c using (household)
    join evidence_properties e on e.person = c.person
    join yardstick.word w on w.feed = 'properties' and w.word = e.code
    join yardstick.holding h on h.series = e.series and h.county = l.county
    where e.valid_from <= date :day and (e.valid_until is null or e.valid_until > date :day)
      and e.known_from <= :point and e.known_until > :point and not e.retracted
      and not exists (select 1 from yardstick.missing x where x.county = l.county and x.feed = 'properties')
    group by l.household) r using (household)
left join (
    select l.household, true as above
    from yardstick.wanted l
    join yardstick.counted c using (household)
    join evidence_businesses e on e.person = c.person
    join yardstick.holding h on h.series = e.series and h.county = l.county
    where e.valid_from <= date :day and e.known_from <= :point and e.known_until > :point and not e.retracted
      and e.qualifier = 'true' and e.code in (select word from yardstick.word where feed = 'businesses' and role = 'active')
      and not exists (select 1 from yardstick.missing x where x.county = l.county and x.feed = 'businesses')
    group by l.household) b using (household);
analyze yardstick.property;

-- Households that a bad row of their current list names.
create unlogged table yardstick.spoilt as
select distinct s.id as household, h.county
from quarantine q
join yardstick.holding h on h.delivery = q.delivery and h.feed = 'households'
join household s on s.number = q.household
where q.number is null or q.number > :point;
analyze yardstick.spoilt;

create unlogged table yardstick.stayed as
select w.household, w.county, w.code, w.std, w.months,
       case
           when p.unknown
             or exists (
                 select 1
                 from yardstick.missing x
                 where x.county = w.county and x.feed in (
                     'households', 'deaths', 'custody', 'deposits', 'vehicles', 'properties', 'businesses'))
             or exists (select 1 from yardstick.spoilt s where s.household = w.household and s.county = w.county)
           then 'pending_data'
           else 'proposed'
       end as status
from yardstick.wanted w
join yardstick.property p using (household)
where not p.fails;
analyze yardstick.stayed;

create unlogged table yardstick.layer as
select household, code, null::bigint as person, status
from yardstick.stayed
union all
select distinct c.household, 'MONITORED', null::bigint, 'proposed'
from yardstick.counted c
join evidence_monitored e on e.person = c.person
join yardstick.holding h on h.series = e.series and h.county = c.county
where e.valid_from <= date :day and (e.valid_until is null or e.valid_until > date :day)
  and e.known_from <= :point and e.known_until > :point and not e.retracted
union all
select distinct c.household, 'LEAVER', null::bigint, 'proposed'
from yardstick.counted c
join yardstick.place p on p.county = c.county and p.residence = c.residence
join evidence_assistance e on e.person = c.person
join yardstick.holding h on h.series = e.series and h.county = c.county
where e.code in (select word from yardstick.word where feed = 'assistance' and role = 'aided')
  and e.valid_until <= date_trunc('month', date :day) and e.valid_until > p.left_after
  and e.known_from <= :point and e.known_until > :point and not e.retracted
  and not exists (select 1 from yardstick.missing x where x.county = c.county and x.feed = 'assistance')
  and not exists (
      select 1
      from evidence_households m
      join yardstick.holding mh on mh.series = m.series
      join evidence_assistance a on a.person = m.person
      join yardstick.holding ah on ah.series = a.series
      where m.household = c.household and mh.county = c.county and ah.county = c.county
        and m.known_from <= :point and m.known_until > :point and not m.retracted
        and a.code in (select word from yardstick.word where feed = 'assistance' and role = 'aided')
        and a.valid_from <= date :day and (a.valid_until is null or a.valid_until > date :day)
        and a.known_from <= :point and a.known_until > :point and not a.retracted)
union all
select s.household, 'SINGLE_DIBAO', c.person, s.status
from yardstick.stayed s
join yardstick.place p on p.county = s.county
join yardstick.counted c on c.household = s.household and c.residence = p.residence
left join yardstick.income i on i.household = c.household and i.person = c.person
where s.code = 'MARGINAL' and round(coalesce(greatest(i.amount, 0), 0) / s.months, 2) < s.std
  and (exists (
           select 1
           from evidence_disability e
           join yardstick.holding h on h.series = e.series
           where e.person = c.person and h.county = s.county
             and e.valid_from <= date :day and (e.valid_until is null or e.valid_until > date :day)
             and e.known_from <= :point and e.known_until > :point and not e.retracted
             and (e.qualifier::int <= 2 or e.qualifier::int = 3 and e.code in ('智力', '精神')))
    or exists (
           select 1
           from evidence_medical e
           join yardstick.holding h on h.series = e.series
           where e.person = c.person and h.county = s.county and e.code = 'true'
             and e.valid_from >= p.spending_from and e.valid_from < date_trunc('month', date :day)
             and e.known_from <= :point and e.known_until > :point and not e.retracted));
