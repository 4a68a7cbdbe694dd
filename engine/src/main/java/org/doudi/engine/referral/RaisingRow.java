package org.doudi.engine.referral;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.FormerMember;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Incident;
import org.doudi.engine.household.Lead;
import org.doudi.engine.household.MedicalBill;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Spell;
import org.doudi.engine.household.UnlistedPerson;
import org.doudi.engine.policy.ReasonGround;

/**
 * A row of a partner's that can raise an outcome.
 *
 * @param key tells it from others of the person, whatever else of the row is corrected; holds nothing personal
 * @param until first day on which it no longer holds; null while it does
 */
record RaisingRow(String key, LocalDate from, LocalDate until) {

    private static final int KEY_LENGTH = 13;

    /**
     * Every row that is known, whether it counts today or not.
     *
     * @param person null for the rows of all members
     */
    static List<RaisingRow> known(Household household, Long person, ReasonGround ground) {
        List<RaisingRow> rows = new ArrayList<>(2);
        if (ground.feed() == null) {
            return rows;
        }
        for (Member member : household.members()) {
            if (person == null || member.person() == person) {
                add(member, ground, rows);
            }
        }
        if (ground.feed() == ReasonGround.Feed.DEATHS) {
            for (FormerMember former : household.former()) {
                addDeaths(former.person(), former.deaths(), person, rows);
            }
            for (UnlistedPerson unlisted : household.unlisted()) {
                addDeaths(unlisted.person(), unlisted.deaths(), person, rows);
            }
        }
        return rows;
    }

    private static void add(Member member, ReasonGround ground, List<RaisingRow> rows) {
        switch (ground.feed()) {
            case INCIDENTS -> {
                for (Incident incident : member.incidents()) {
                    rows.add(numbered(incident.number(), incident.kind(), incident.happened()));
                }
            }
            case LEADS -> {
                for (Lead lead : member.leads()) {
                    rows.add(numbered(lead.number(), lead.origin(), lead.reported()));
                }
            }
            case DISABILITY -> {
                for (DisabilityCertificate one : member.certificates()) {
                    String level = Integer.toString(one.level());
                    if (ground.qualifiers().isEmpty() || ground.qualifiers().contains(level)) {
                        rows.add(new RaisingRow(key(one.category(), one.issued()), one.issued(), one.cancelled()));
                    }
                }
            }
            case UNEMPLOYMENT -> addSpells(member.unemployment(), rows);
            case CUSTODY -> addSpells(member.custody(), rows);
            case DEATHS -> addDeaths(member.person(), member.deaths(), null, rows);
            case MEDICAL -> {
                for (MedicalBill bill : member.bills()) {
                    rows.add(new RaisingRow(key(bill.ownPay(), bill.settled()), bill.settled(), null));
                }
            }
        }
    }

    private static void addSpells(List<Spell> spells, List<RaisingRow> rows) {
        for (Spell spell : spells) {
            rows.add(new RaisingRow(key(spell.kind(), spell.from()), spell.from(), spell.until()));
        }
    }

    private static void addDeaths(long whose, List<Death> deaths, Long person, List<RaisingRow> rows) {
        if (person != null && person != whose) {
            return;
        }
        for (Death death : deaths) {
            rows.add(new RaisingRow(key("", death.died()), death.died(), null));
        }
    }

    /** By its sender's number where it has one: then a corrected day is still the same row. */
    private static RaisingRow numbered(String number, String kind, LocalDate day) {
        String key = number == null || number.isBlank() ? key(kind, day) : key(number, null);
        return new RaisingRow(key, day, null);
    }

    private static String key(Object what, LocalDate day) {
        byte[] text = (what + "\u001f" + day).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString().substring(0, KEY_LENGTH);
    }
}
