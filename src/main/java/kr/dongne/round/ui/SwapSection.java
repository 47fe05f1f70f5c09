package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.visit.SwapRow;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Notices;

/** Asking another dong to swap, and answering one that asks. */
final class SwapSection extends Div {

    private final transient RoundDetails round;
    private final transient DongCode dong;
    private final transient DongParts parts;
    private final transient Runnable done;

    SwapSection(RoundDetails round, DongCode dong, VisitRow own, DongParts parts, Runnable done) {
        this.round = round;
        this.dong = dong;
        this.parts = parts;
        this.done = done;
        addClassName("round-swap");
        if (round.status() != RoundStatus.PUBLISHED) return;
        Map<DongCode, VisitRow> partners = parts.swaps().partners(round.id(), dong).stream()
                .collect(Collectors.toMap(VisitRow::dong, Function.identity()));
        List<SwapRow> open = parts.swaps().open(round.id());
        open.stream().filter(swap -> swap.asked().equals(dong)).forEach(swap -> incoming(swap, own, partners));
        open.stream().filter(swap -> swap.asking().equals(dong)).forEach(this::waiting);
        if (!partners.isEmpty()) add(asking(partners));
    }

    private void incoming(SwapRow swap, VisitRow own, Map<DongCode, VisitRow> partners) {
        VisitRow other = partners.get(swap.asking());
        if (other == null) return;
        Button agree = new Button(
                getTranslation("round.swap.agree"),
                click -> attempt(() -> parts.swaps().agree(round.id(), swap.id()), "round.swap.agreed"));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        Button refuse = new Button(
                getTranslation("round.swap.refuse"),
                click -> attempt(() -> parts.swaps().refuse(round.id(), swap.id()), "round.swap.refused"));
        Div buttons = new Div(agree, refuse);
        buttons.addClassName("round-toolbar");
        Div card = new Div(
                new Paragraph(getTranslation(
                        "round.swap.incoming", parts.dongs().name(swap.asking()), own.slot(), other.slot())),
                buttons);
        card.addClassNames("card", "round-incoming");
        add(card);
    }

    private void waiting(SwapRow swap) {
        Button back = new Button(
                getTranslation("round.swap.take-back"),
                click -> attempt(() -> parts.swaps().refuse(round.id(), swap.id()), "round.swap.refused"));
        Div card = new Div(
                new Paragraph(getTranslation("round.swap.waiting", parts.dongs().name(swap.asked()))), back);
        card.addClassName("card");
        add(card);
    }

    private Details asking(Map<DongCode, VisitRow> partners) {
        Select<VisitRow> partner = new Select<>();
        partner.setLabel(getTranslation("round.swap.partner"));
        partner.setItems(partners.values().stream()
                .sorted((one, other) ->
                        one.slot().start().compareTo(other.slot().start()))
                .toList());
        partner.setItemLabelGenerator(visit ->
                InWords.slot(visit.slot(), getLocale()) + " · " + parts.dongs().name(visit.dong()));
        partner.setWidthFull();
        Button ask = new Button(getTranslation("round.swap.ask"), click -> {
            if (partner.getValue() != null)
                attempt(
                        () -> parts.swaps()
                                .ask(round.id(), dong, partner.getValue().dong()),
                        "round.swap.asked");
        });
        Div content = new Div(new Paragraph(getTranslation("round.swap.hint")), partner, ask);
        content.addClassName("round-fields");
        Details details = new Details(getTranslation("round.swap.title"), content);
        details.addClassName("card");
        return details;
    }

    private void attempt(Runnable work, String success) {
        if (Notices.attempt(work)) {
            Notices.success(success);
            done.run();
        }
    }
}
