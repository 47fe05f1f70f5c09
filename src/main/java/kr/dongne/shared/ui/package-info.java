/** Parts of screens that every room uses: notices, dialogs, badges, headings, and the push of news to open screens. */
@NullMarked
package kr.dongne.shared.ui;

import org.jspecify.annotations.NullMarked;
