package kr.dongne.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import kr.dongne.access.Role;
import kr.dongne.shared.BraceWords;
import kr.dongne.shared.InvalidValue;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DongneTest(properties = "dongne.settings-memory.kept=1h")
class DistrictSettingsTest {

    @Autowired
    DistrictSettings settings;

    @Autowired
    Settings read;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anAdministratorHasSignedIn() {
        SignedIn.as(Role.ADMIN);
        settings.change(Setting.DISTRICT_NAME, ""); // what an earlier test left in the memory is dropped
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whatIsReadIsRememberedUntilThisNodeChangesIt() {
        assertThat(read.text("district.phone", "none")).isEqualTo("none");
        jdbc.sql("insert into setting (name, value) values ('district.phone', '02-000-0001')")
                .update();
        assertThat(read.text("district.phone", "none")).isEqualTo("none");
        settings.change(Setting.DISTRICT_NAME, "금천구");
        assertThat(read.text("district.phone", "none")).isEqualTo("02-000-0001");
        assertThat(read.text("district.name", "none")).isEqualTo("금천구");
    }

    @Test
    void aStaleEditNamesBothSidesAndChangesNothing() {
        settings.change(Setting.DISTRICT_PHONE, "02-000-0001");
        List<SettingEdit> stale = List.of(
                new SettingEdit(Setting.DISTRICT_NAME, "", "우리구"),
                new SettingEdit(Setting.DISTRICT_PHONE, "", "02-000-0002"));
        assertThatThrownBy(() -> settings.save(stale))
                .isInstanceOfSatisfying(
                        SettingsMoved.class,
                        moved -> assertThat(moved.conflicts()).singleElement().satisfies(conflict -> {
                            assertThat(conflict.field()).isEqualTo(Setting.DISTRICT_PHONE);
                            assertThat(conflict.mine()).isEqualTo("02-000-0002");
                            assertThat(conflict.theirs()).isEqualTo("02-000-0001");
                        }));
        assertThat(settings.all()).containsOnlyKeys(Setting.DISTRICT_PHONE);
        List<SettingEdit> emptied = List.of(new SettingEdit(Setting.DISTRICT_PHONE, "02-000-0000", ""));
        assertThatThrownBy(() -> settings.save(emptied)).isInstanceOf(SettingsMoved.class);
        settings.save(List.of(new SettingEdit(Setting.DISTRICT_PHONE, "02-000-0001", "")));
        assertThat(settings.all()).isEmpty();
    }

    @Test
    void theHistorySaysWhatWasWhatNow() {
        settings.change(Setting.ORGANIZER, "자치행정과");
        settings.change(Setting.ORGANIZER, "주민자치과");
        settings.change(Setting.ORGANIZER, "주민자치과");
        settings.change(Setting.ORGANIZER, "");
        assertThat(settings.history())
                .extracting(ChangeRow::kind, ChangeRow::name, ChangeRow::before, ChangeRow::after)
                .containsExactly(
                        tuple(ChangedKind.SETTING, "district.organizer", "주민자치과", null),
                        tuple(ChangedKind.SETTING, "district.organizer", "자치행정과", "주민자치과"),
                        tuple(ChangedKind.SETTING, "district.organizer", null, "자치행정과"));
    }

    @Test
    void aFooterTakesTheWordsThatItKnowsOnly() {
        settings.change(Setting.MAIL_FOOTER, "{주관} · { 전화 } <b>");
        assertThatThrownBy(() -> settings.change(Setting.MAIL_FOOTER, "{암호}"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("shared.brace-words.unknown");
        assertThatThrownBy(() -> settings.change(Setting.MAIL_FOOTER, "{주관"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("shared.brace-words.open");
        assertThat(BraceWords.filled(
                        "{주관} · { 전화 } <b>", Map.of(MailFooter.ORGANIZER, "$1\\과", MailFooter.PHONE, "02")))
                .isEqualTo("$1\\과 · 02 <b>");
    }

    @Test
    void anOfficerReadsTheHistoryAndChangesNothing() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(settings.history()).isEmpty();
        List<SettingEdit> edits = List.of(new SettingEdit(Setting.DISTRICT_NAME, "", "우리구"));
        assertThatThrownBy(() -> settings.save(edits)).isInstanceOf(AccessDeniedException.class);
    }
}
