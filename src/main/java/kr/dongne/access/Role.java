package kr.dongne.access;

/** What a signed-in person is to the console. */
public enum Role {
    DISTRICT_OFFICER,
    COUNCIL_OFFICER,
    DONG_OFFICIAL,
    CONSULTANT,
    CHECK_IN,
    ADMIN;

    /** The name of the role as Spring Security's authority. */
    public String authority() {
        return "ROLE_" + name();
    }
}
