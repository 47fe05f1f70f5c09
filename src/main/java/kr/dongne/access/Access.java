package kr.dongne.access;

/** Who may call a service method, in Spring Security's words; every public service method names one of these. */
public final class Access {

    /** District officers. */
    public static final String DISTRICT = "hasRole('DISTRICT_OFFICER')";

    /** District officers, and dong officials within their dongs. */
    public static final String DISTRICT_OR_DONG = "hasAnyRole('DISTRICT_OFFICER','DONG_OFFICIAL')";

    /** Council officers within their dongs. */
    public static final String COUNCIL = "hasRole('COUNCIL_OFFICER')";

    /** District officers, and the officials and council officers of a dong within their dongs. */
    public static final String DONG_STAFF = "hasAnyRole('DISTRICT_OFFICER','DONG_OFFICIAL','COUNCIL_OFFICER')";

    /** District officers, the officials and council officers of a dong within their dongs, and background work. */
    public static final String DONG_STAFF_OR_SYSTEM =
            "hasAnyRole('DISTRICT_OFFICER','DONG_OFFICIAL','COUNCIL_OFFICER','SYSTEM')";

    /** District officers, officials and council officers within their dongs, and consultants at their events. */
    public static final String DONG_STAFF_OR_CONSULTANT =
            "hasAnyRole('DISTRICT_OFFICER','DONG_OFFICIAL','COUNCIL_OFFICER','CONSULTANT')";

    /**
     * Whoever takes attendance: district officers, dong officials within their dongs, a check-in desk at its event, a consultant
     * at the own visits.
     */
    public static final String ATTENDANCE = "hasAnyRole('DISTRICT_OFFICER','DONG_OFFICIAL','CHECK_IN','CONSULTANT')";

    /** Administrators: accounts, settings and logs. */
    public static final String ADMIN = "hasRole('ADMIN')";

    /** District officers and administrators. */
    public static final String DISTRICT_OR_ADMIN = "hasAnyRole('DISTRICT_OFFICER','ADMIN')";

    /** Everybody who has signed in. */
    public static final String SIGNED_IN = "isAuthenticated() and !hasRole('SYSTEM')";

    /** Everybody who has signed in, and background work; the method itself filters what the actor may see. */
    public static final String SIGNED_IN_OR_SYSTEM = "isAuthenticated()";

    /** Administrators, and the set-up of an installation. */
    public static final String ADMIN_OR_SYSTEM = "hasAnyRole('ADMIN','SYSTEM')";

    /** Those who may let a program act for them. */
    public static final String TOKEN_HOLDERS =
            "hasAnyRole('DISTRICT_OFFICER','DONG_OFFICIAL','COUNCIL_OFFICER','ADMIN')";

    /** What everybody may know, such as the district's name. */
    public static final String PUBLIC = "permitAll";

    /** Background work only. */
    public static final String SYSTEM = "hasRole('SYSTEM')";

    /** District officers, and background work. */
    public static final String DISTRICT_OR_SYSTEM = "hasAnyRole('DISTRICT_OFFICER','SYSTEM')";

    /** Anybody who holds the secret that the method itself checks, such as an invitation's token. */
    public static final String BEARER_OF_SECRET = "permitAll";

    private Access() {}
}
