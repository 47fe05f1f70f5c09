package kr.dongne.invitation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.people.AffiliationView;
import kr.dongne.shared.DongCode;

/** What people are, and where, in words: "독산1동 회장, 주민자치사업단장". */
final class Offices {

    private final Map<DongCode, Dong> dongs = new LinkedHashMap<>();

    Offices(Dongs dongs) {
        dongs.all().forEach(dong -> this.dongs.put(dong.code(), dong));
    }

    String of(List<AffiliationView> affiliations) {
        return affiliations.stream().map(this::of).distinct().collect(Collectors.joining(", "));
    }

    private String of(AffiliationView affiliation) {
        String role = I18NProvider.translate("people.role." + affiliation.role().name());
        Dong dong = affiliation.dong() == null ? null : dongs.get(affiliation.dong());
        return dong == null ? role : dong.name() + " " + role;
    }

    /** The district's dongs in their own order. */
    List<Dong> all() {
        return List.copyOf(dongs.values());
    }
}
