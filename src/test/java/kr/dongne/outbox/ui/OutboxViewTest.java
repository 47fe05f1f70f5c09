package kr.dongne.outbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.MailStateChanged;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxId;
import kr.dongne.outbox.OutboxState;
import kr.dongne.outbox.QueueMail;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Patience;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(classes = OutboxView.class)
class OutboxViewTest extends SpringBrowserlessTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void inKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
    }

    private OutboxId mail(String recipient, String state, String error) {
        var mail = new QueueMail(MailKind.REQUEST, null, Uuid7.next(), new EmailAddress(recipient), 0, null, null);
        OutboxId id = transactions.call(() -> outbox.queue(mail));
        jdbc.sql("update outbox set state = ?, last_error = ? where id = ?")
                .params(state, error, id.value())
                .update();
        return id;
    }

    private List<String> recipients() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @Test
    void anEmptyOutboxSaysHowMailGetsHere() {
        navigate(OutboxView.class);
        assertThat(paragraphs()).contains("여기에 해당하는 메일이 없습니다");
    }

    @Test
    void everyMailTellsItsStateAndTheReason() {
        mail("gone@people.test", "FAILED", "REFUSED 550 5.1.1");
        mail("hong@people.test", "SENT", null);
        navigate(OutboxView.class);
        assertThat(recipients()).containsExactly("hong@people.test", "gone@people.test");
        assertThat(paragraphs()).contains("메일 서버가 받기를 거절했습니다. 주소를 확인해 주세요. (550 5.1.1)");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("실패", "보냄", "초대장");
    }

    @Test
    void troubleIsShownAloneAndCanBeSentAgain() {
        OutboxId failed = mail("gone@people.test", "FAILED", "GAVE_UP DEFERRED 451");
        mail("hong@people.test", "SENT", null);
        navigate(OutboxView.class);
        choose(OutboxChoice.TROUBLE);
        assertThat(recipients()).containsExactly("gone@people.test");
        test(button("다시 보내기")).click();
        assertThat(outbox.list(List.of(OutboxState.RETRY), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(failed));
    }

    @Test
    void whileMailLeavesTheCardsFollowAndStayInTheirPlace() {
        OutboxId first = mail("hong@people.test", "SENDING", null);
        mail("kim@people.test", "QUEUED", null);
        navigate(OutboxView.class);
        List<OutboxCard> before = find(OutboxCard.class).all();
        jdbc.sql("update outbox set state = 'SENT', sent_at = utc_timestamp(6) where id = ?")
                .param(first.value())
                .update();
        events.publishEvent(new MailStateChanged(first, null, null));
        Patience.until(() -> {
            roundTrip();
            return find(Span.class).all().stream()
                    .anyMatch(badge -> badge.getText().equals("보냄"));
        });
        assertThat(recipients()).containsExactly("kim@people.test", "hong@people.test");
        assertThat(find(OutboxCard.class).all().getFirst()).isSameAs(before.getFirst());
        assertThat(find(OutboxCard.class).all().getLast()).isNotSameAs(before.getLast());
    }

    @SuppressWarnings("unchecked") // the one group of the screen
    private void choose(OutboxChoice choice) {
        ((RadioButtonGroup<OutboxChoice>) find(RadioButtonGroup.class).single()).setValue(choice);
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
