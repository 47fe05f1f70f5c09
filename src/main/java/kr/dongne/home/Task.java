package kr.dongne.home;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import kr.dongne.shared.ui.Tone;

/**
 * Something to do.
 *
 * @param arguments what the text of the key names, counts and moments
 * @param address where it is done, without a leading slash
 */
record Task(String textKey, List<?> arguments, Tone tone, VaadinIcon icon, String address) {}
