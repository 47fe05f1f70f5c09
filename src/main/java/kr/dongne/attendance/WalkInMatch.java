package kr.dongne.attendance;

import java.util.List;
import kr.dongne.people.AffiliationView;
import org.jspecify.annotations.Nullable;

/** Somebody on the list or the roster whom a walk-in could be; told apart by dong, role and the phone's last digits. */
public record WalkInMatch(
        AttendeeId id,
        String name,
        List<AffiliationView> affiliations,
        @Nullable String phoneEnding,
        @Nullable AttendanceStatus status) {}
