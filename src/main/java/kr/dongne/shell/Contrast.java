package kr.dongne.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Stronger colours for whoever chooses them; who has set the system to more contrast gets them without choosing. */
@Component
class Contrast implements VaadinServiceInitListener {

    private static final String HIGH = "high";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (isHigh(page.getVaadinRequest())) page.getDocument().child(0).attr("data-contrast", HIGH);
        });
    }

    static boolean isHigh(VaadinRequest request) {
        return BrowserMemory.CONTRAST.read(request).filter(HIGH::equals).isPresent();
    }

    /** Switches between the two and shows the screen again. */
    static void toggle(UI ui) {
        BrowserMemory.CONTRAST.write(isHigh(VaadinRequest.getCurrent()) ? "normal" : HIGH);
        ui.getPage().reload();
    }
}
