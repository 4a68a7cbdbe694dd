package org.doudi.engine.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A person's identity, which lies in this table alone. */
@Entity(name = "Person")
@Table(name = "person")
@Immutable
class PersonRow {

    @Id
    long id;

    @Column(name = "id_number")
    String idNumber;

    String name;
    String phone;
}
