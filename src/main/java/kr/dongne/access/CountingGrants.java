package kr.dongne.access;

/** Which grants {@code g} of an account {@code a} count on the day in the parameter {@code :today}, as conditions in SQL. */
public final class CountingGrants {

    /** The account belongs to somebody who is nothing in the grant's dong on that day, so that a role of the dong rests. */
    public static final String RESTING = """
            (a.person_id is not null and g.role in ('COUNCIL_OFFICER', 'DONG_OFFICIAL') and not exists (
              select 1 from affiliation f where f.person_id = a.person_id and f.dong_code = g.dong_code
                and f.valid_from <= :today and (f.valid_to is null or f.valid_to >= :today)))
            """;

    /** Not revoked, within its days, and not resting. */
    public static final String CONDITION = """
            g.revoked_at is null and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today) and not
            """ + RESTING;

    private CountingGrants() {}
}
