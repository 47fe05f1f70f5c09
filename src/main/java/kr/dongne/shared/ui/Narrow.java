package kr.dongne.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;

/** Tells components whether the window is as narrow as a phone's, where a table of many columns cannot be read. */
public final class Narrow {

    private static final int NARROW_PIXELS = 800;

    private Narrow() {}

    /** Calls with true on narrow windows and with false on others: when attached, and after each change of the window. */
    public static void watch(Component component, SerializableConsumer<Boolean> whenKnown) {
        component.addAttachListener(attached -> listen(component, attached.getUI(), whenKnown));
    }

    private static void listen(Component component, UI ui, SerializableConsumer<Boolean> whenKnown) {
        Page page = ui.getPage();
        whenKnown.accept(narrow(page.getExtendedClientDetails().getWindowInnerWidth()));
        var listening = page.addBrowserWindowResizeListener(resized -> whenKnown.accept(narrow(resized.getWidth())));
        component.addDetachListener(detached -> {
            listening.remove();
            detached.unregisterListener();
        });
    }

    private static boolean narrow(int pixels) {
        return pixels > 0 && pixels < NARROW_PIXELS;
    }
}
