package kr.dongne.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.district.Dong;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** The district's dongs by what rosters call them, and which of them the one who imports may write to. */
final class DongNames {

    private final Map<String, DongCode> codes = new HashMap<>();
    private final Set<DongCode> own;
    private final boolean wholeDistrict;

    DongNames(List<Dong> all, List<Dong> own, boolean wholeDistrict) {
        for (Dong dong : all) {
            codes.put(plain(dong.name()), dong.code());
            codes.put(plain(dong.councilName()), dong.code());
            codes.put(plain(dong.centerName()), dong.code());
            codes.put(dong.code().value(), dong.code());
        }
        this.own = own.stream().map(Dong::code).collect(Collectors.toSet());
        this.wholeDistrict = wholeDistrict;
    }

    /** 독산1동, 독산제1동, 금천구 독산1동: the same dong. */
    @Nullable DongCode find(String text) {
        DongCode found = codes.get(text);
        if (found != null) return found;
        found = codes.get(plain(text));
        return found != null ? found : codes.get(plain(text.substring(text.lastIndexOf(' ') + 1)));
    }

    boolean own(DongCode dong) {
        return own.contains(dong);
    }

    boolean wholeDistrict() {
        return wholeDistrict;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s()]", "").replaceAll("제(?=\\d+동)", "");
    }
}
