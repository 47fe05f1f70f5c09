package kr.dongne.people.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.RosterRow;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;

/** What people are, in words: "가산동 회장". */
public final class PeopleWords {

    private final Map<DongCode, String> dongNames;

    public PeopleWords(Dongs dongs) {
        dongNames = dongs.all().stream().collect(Collectors.toMap(Dong::code, Dong::name));
    }

    public static String role(AffiliationRole role) {
        return I18NProvider.translate("people.role." + role.name());
    }

    public String affiliation(AffiliationView affiliation) {
        return place(affiliation.dong(), affiliation.role()) + " " + role(affiliation.role());
    }

    public String affiliations(List<AffiliationView> affiliations) {
        if (affiliations.isEmpty()) return I18NProvider.translate("people.affiliation.none");
        return affiliations.stream().map(this::affiliation).collect(Collectors.joining(", "));
    }

    /** What tells this person from others of the same name: affiliations, and the end of the phone number. */
    String toldApart(RosterRow row) {
        String phone = row.phone();
        String affiliations = affiliations(row.affiliations());
        return phone == null
                ? affiliations
                : I18NProvider.translate(
                        "people.namesake.phone", affiliations, phone.substring(Math.max(0, phone.length() - 4)));
    }

    /** When it holds, with the term of the council in front when it belongs to one. */
    public String period(AffiliationView affiliation, Locale locale) {
        String days = days(affiliation, locale);
        return affiliation.term() == null
                ? days
                : I18NProvider.translate("people.affiliation.term", affiliation.term(), days);
    }

    private static String days(AffiliationView affiliation, Locale locale) {
        return affiliation.to() == null
                ? I18NProvider.translate("people.affiliation.since", InWords.date(affiliation.from(), locale))
                : I18NProvider.translate(
                        "people.affiliation.period",
                        InWords.date(affiliation.from(), locale),
                        InWords.date(affiliation.to(), locale));
    }

    private String place(@Nullable DongCode dong, AffiliationRole role) {
        String unit = I18NProvider.translate("people.unit." + role.unit().name());
        return dong == null ? unit : dong(dong);
    }

    /** The dong by its name. */
    public String dong(DongCode code) {
        return dongNames.getOrDefault(code, code.value());
    }
}
