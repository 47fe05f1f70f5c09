package kr.dongne.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import kr.dongne.signin.passkey.PasskeySignIn;

/** Asks the browser for a passkey and sends what it signed; hidden where the browser has none. */
final class PasskeyButton extends Button {

    private static final String HIDE =
            "if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) this.hidden = true";

    /** Resolves to whether the answer is on its way. */
    private static final String SIGN = """
            return Promise.resolve()
              .then(() => navigator.credentials.get({
                publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse($0)) }))
              .then(signed => {
                const answer = document.createElement('input');
                answer.type = 'hidden';
                answer.name = 'answer';
                answer.value = JSON.stringify(signed.toJSON());
                const form = document.createElement('form');
                form.method = 'post';
                form.action = $1;
                form.append(answer);
                document.body.append(form);
                form.submit();
                return true;
              }, () => false)""";

    private final transient PasskeySignIn passkeys;
    private final transient Runnable whenLeft;

    PasskeyButton(PasskeySignIn passkeys, Runnable whenLeft) {
        this.passkeys = passkeys;
        this.whenLeft = whenLeft;
        setText(getTranslation("shell.login.passkey"));
        setIcon(VaadinIcon.KEY.create());
        addClassName("login-passkey");
        addClickListener(click -> sign());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(HIDE);
    }

    private void sign() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        getElement()
                .executeJs(SIGN, passkeys.challenge(session::setAttribute), PasskeySignIn.USE.substring(1))
                .then(Boolean.class, sent -> {
                    if (!Boolean.TRUE.equals(sent)) whenLeft.run();
                });
    }
}
