package kr.dongne.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around every screen: styles, push over WebSocket with the user's own requests over XHR. */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("fonts/pretendard-gov.css")
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/components.css")
@StyleSheet("styles/shell.css")
@StyleSheet("styles/people.css")
@StyleSheet("styles/calendar.css")
@StyleSheet("styles/demo.css")
@StyleSheet("styles/event.css")
@StyleSheet("styles/attendance.css")
class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("theme-color", "#FFFFFF");
        settings.addMetaTag("robots", "noindex");
        settings.addFavIcon("icon", "styles/icon.svg", "any");
    }
}
