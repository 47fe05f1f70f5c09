package kr.dongne.invitation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.Offices;

/** The invited by dong or by role; a person of two dongs stands in each. */
enum AnswerGroups {
    DONG {
        @Override
        Map<String, List<InvitationRow>> of(List<InvitationRow> rows, Offices offices) {
            Map<String, List<InvitationRow>> groups = new LinkedHashMap<>();
            for (Dong dong : offices.all())
                groups.put(
                        dong.name(),
                        rows.stream().filter(row -> isOf(row, dong)).toList());
            groups.put(
                    I18NProvider.translate("invitation.board.no-dong"),
                    rows.stream()
                            .filter(row -> row.affiliations().stream().allMatch(one -> one.dong() == null))
                            .toList());
            return groups;
        }
    },
    ROLE {
        @Override
        Map<String, List<InvitationRow>> of(List<InvitationRow> rows, Offices offices) {
            Map<String, List<InvitationRow>> groups = new LinkedHashMap<>();
            Arrays.stream(AffiliationRole.values())
                    .forEach(role -> groups.put(
                            I18NProvider.translate("people.role." + role.name()),
                            rows.stream().filter(row -> hasRole(row, role)).toList()));
            return groups;
        }
    };

    abstract Map<String, List<InvitationRow>> of(List<InvitationRow> rows, Offices offices);

    private static boolean isOf(InvitationRow row, Dong dong) {
        return row.affiliations().stream().anyMatch(one -> dong.code().equals(one.dong()));
    }

    private static boolean hasRole(InvitationRow row, AffiliationRole role) {
        return row.affiliations().stream().anyMatch(one -> one.role() == role);
    }
}
