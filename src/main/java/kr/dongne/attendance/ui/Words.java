package kr.dongne.attendance.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.people.AffiliationView;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** How screens say who somebody is, in the user's language. */
final class Words {

    private final Map<DongCode, String> dongs;

    Words(List<Dong> dongs) {
        this.dongs = dongs.stream().collect(Collectors.toMap(Dong::code, Dong::name));
    }

    String dong(DongCode code) {
        return dongs.getOrDefault(code, code.value());
    }

    /** What tells people of the same name apart: "가산동 주민자치회 회장 · 전화 0001 · 김회장 대리". */
    String about(ExpectedRow row) {
        List<String> parts = new ArrayList<>();
        if (row.proxyForName() != null) parts.add(text("attendance.sheet.proxy-for", row.proxyForName()));
        if (row.person() == null) row.dongs().forEach(dong -> parts.add(dong(dong)));
        else parts.addAll(offices(row.affiliations()));
        if (row.phoneEnding() != null) parts.add(text("attendance.phone-ending", row.phoneEnding()));
        if (!row.expected()) parts.add(text("attendance.walk-in"));
        else if (row.represented()) parts.add(text("attendance.represented"));
        return String.join(" · ", parts);
    }

    List<String> offices(List<AffiliationView> affiliations) {
        return affiliations.stream().map(this::office).distinct().toList();
    }

    private String office(AffiliationView affiliation) {
        String unit = text("people.unit." + affiliation.unit());
        String place = affiliation.dong() == null ? unit : dong(affiliation.dong()) + " " + unit;
        return place + " " + role(affiliation.role());
    }

    static String role(AffiliationRole role) {
        return text("people.role." + role);
    }

    static String status(@Nullable AttendanceStatus status) {
        return text("attendance.status." + (status == null ? "none" : status.name()));
    }

    static String clock(@Nullable Instant at) {
        if (at == null) return "";
        return InWords.time(LocalDateTime.ofInstant(at, TimeSlot.SEOUL).toLocalTime());
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
