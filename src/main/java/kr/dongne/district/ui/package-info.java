/** What administrators set about the dongs. */
@NullMarked
package kr.dongne.district.ui;

import org.jspecify.annotations.NullMarked;
