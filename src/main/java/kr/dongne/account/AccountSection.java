package kr.dongne.account;

import com.vaadin.flow.component.Component;

/** What another room adds to the page of an account, for administrators. */
public interface AccountSection {

    /** The section; it tells when something changed that the page has to show. */
    Component create(AccountRow account, Runnable changed);
}
