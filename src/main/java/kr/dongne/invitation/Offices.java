package kr.dongne.invitation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.people.AffiliationView;
import kr.dongne.shared.DongCode;

/** What people are, and where, in words: "독산1동 회장, 주민자치사업단장". */
public final class Offices {

    private final Map<DongCode, Dong> dongs = new LinkedHashMap<>();
    private final UnaryOperator<String> words;

    /** The words give the text of a message key in the reader's language. */
    public Offices(Dongs dongs, UnaryOperator<String> words) {
        this.words = words;
        dongs.all().forEach(dong -> this.dongs.put(dong.code(), dong));
    }

    /** Every office once, in the order in which they are given. */
    public String of(List<AffiliationView> affiliations) {
        return affiliations.stream().map(this::of).distinct().collect(Collectors.joining(", "));
    }

    private String of(AffiliationView affiliation) {
        String role = words.apply("people.role." + affiliation.role().name());
        Dong dong = affiliation.dong() == null ? null : dongs.get(affiliation.dong());
        return dong == null ? role : dong.name() + " " + role;
    }

    /** The district's dongs in their own order. */
    public List<Dong> all() {
        return List.copyOf(dongs.values());
    }
}
