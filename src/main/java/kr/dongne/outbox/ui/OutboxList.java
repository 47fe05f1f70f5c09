package kr.dongne.outbox.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.outbox.OutboxId;
import kr.dongne.outbox.OutboxRow;

/** The mails as cards; shown again, only the cards of mails that have moved change, so that nobody loses the place. */
final class OutboxList extends UnorderedList {

    private final transient OutboxCard.Actions actions;
    private final transient Map<OutboxId, ListItem> items = new LinkedHashMap<>();
    private transient List<OutboxRow> shown = List.of();

    OutboxList(OutboxCard.Actions actions) {
        this.actions = actions;
        addClassName("outbox-cards");
    }

    void show(List<OutboxRow> rows) {
        Set<OutboxRow> unchanged = new HashSet<>(shown);
        Set<OutboxId> ids = rows.stream().map(OutboxRow::id).collect(Collectors.toSet());
        forgetAllBut(ids);
        for (int place = 0; place < rows.size(); place++) {
            OutboxRow row = rows.get(place);
            ListItem item = items.computeIfAbsent(row.id(), fresh -> new ListItem());
            if (!unchanged.contains(row)) fill(item, row);
            if (indexOf(item) != place) addComponentAtIndex(place, item);
        }
        shown = rows;
    }

    /** The invitations whose mails can be seen. */
    Set<UUID> invitations() {
        return shown.stream()
                .map(OutboxRow::invitationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void fill(ListItem item, OutboxRow row) {
        item.removeAll();
        item.add(new OutboxCard(row, actions));
    }

    private void forgetAllBut(Set<OutboxId> ids) {
        items.entrySet().removeIf(entry -> {
            boolean gone = !ids.contains(entry.getKey());
            if (gone) remove(entry.getValue());
            return gone;
        });
    }
}
