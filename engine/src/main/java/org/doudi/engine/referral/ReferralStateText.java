package org.doudi.engine.referral;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** States lie in the database by their public words. */
@Converter
public class ReferralStateText implements AttributeConverter<ReferralState, String> {

    @Override
    public String convertToDatabaseColumn(ReferralState state) {
        return state == null ? null : state.code();
    }

    @Override
    public ReferralState convertToEntityAttribute(String code) {
        return code == null ? null : ReferralState.of(code);
    }
}
