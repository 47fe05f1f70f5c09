package kr.dongne.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Korean first, English second: screens remember the choice in the browser, plain pages follow what the browser prefers. */
@Configuration(proxyBeanMethods = false)
class Languages implements VaadinServiceInitListener {

    static final List<Locale> OFFERED = List.of(Locale.KOREAN, Locale.ENGLISH);

    @Bean
    static MessageSource messageSource() {
        return new RoomMessages();
    }

    @Bean
    static LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(OFFERED);
        resolver.setDefaultLocale(Locale.KOREAN);
        return resolver;
    }

    /** The console starts in Korean unless another language was chosen earlier, and says its language in the page. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(started -> started.getSession().setLocale(chosen(started.getRequest())));
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().child(0).attr("lang", current().getLanguage()));
    }

    private static Locale chosen(VaadinRequest request) {
        String language = BrowserMemory.LANGUAGE.read(request).orElse("");
        return OFFERED.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElse(Locale.KOREAN);
    }

    static Locale current() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null ? Locale.KOREAN : session.getLocale();
    }

    /** Switches the language for now and the next time, and shows the screen again. */
    static void choose(UI ui, Locale language) {
        BrowserMemory.LANGUAGE.write(language.getLanguage());
        ui.getSession().setLocale(language);
        ui.getPage().reload();
    }
}
