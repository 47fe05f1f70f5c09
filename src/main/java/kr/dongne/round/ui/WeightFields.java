package kr.dongne.round.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import kr.dongne.assignment.Weights;

/** What the soft rules weigh, a number each. */
final class WeightFields extends Div {

    private static final int MOST = 1000;

    private final IntegerField rank = field("round.weight.rank");
    private final IntegerField fairness = field("round.weight.fairness");
    private final IntegerField lostLastYear = field("round.weight.lost-last-year");
    private final IntegerField balance = field("round.weight.balance");
    private final IntegerField mostADay = field("round.weight.most-a-day");
    private final IntegerField beyond = field("round.weight.beyond-most-a-day");
    private final IntegerField evening = field("round.weight.evening");

    WeightFields() {
        Div fields = new Div();
        fields.addClassName("event-fields");
        fields.add(List.of(rank, fairness, lostLastYear, balance, mostADay, beyond, evening));
        add(new Paragraph(getTranslation("round.weight.hint")), fields);
    }

    private IntegerField field(String key) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setMax(MOST);
        field.setStepButtonsVisible(true);
        return field;
    }

    void read(Weights weights) {
        rank.setValue((int) weights.rank());
        fairness.setValue((int) weights.fairness());
        lostLastYear.setValue((int) weights.lostLastYear());
        balance.setValue((int) weights.balance());
        mostADay.setValue(weights.mostADay());
        beyond.setValue((int) weights.beyondMostADay());
        evening.setValue((int) weights.evening());
    }

    Weights typed() {
        return new Weights(
                of(rank), of(fairness), of(lostLastYear), of(balance), of(mostADay), of(beyond), of(evening), 0);
    }

    private static int of(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? 0 : Math.max(0, value);
    }
}
