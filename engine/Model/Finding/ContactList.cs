namespace Downshift.Model.Finding;

/// <summary>A listed contact of a confirmed case.</summary>
/// <param name="Household">Household, index in the world.</param>
/// <param name="Slot">Slot in the household.</param>
/// <param name="UntilDay">Last day of observation.</param>
internal readonly record struct Contact(int Household, byte Slot, int UntilDay);

/// <summary>The contacts a unit follows. Lists stay short, so they are scanned.</summary>
internal sealed class ContactList
{
    private readonly List<Contact> contacts = [];
    private readonly List<int> gone = [];

    /// <summary>Contacts under observation.</summary>
    public int Count => contacts.Count;

    /// <summary>Ever listed.</summary>
    public long Listed { get; private set; }

    /// <summary>Observation ended.</summary>
    public long Expired { get; private set; }

    public Contact this[int index] => contacts[index];

    /// <summary>Lists a contact; one listed already is followed until the later day.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="householdListed">Somebody of the household may be listed; false spares the search.</param>
    /// <returns>True if the person was not on the list.</returns>
    public bool Add(Contact contact, bool householdListed)
    {
        int known = householdListed ? Find(contact.Household, contact.Slot) : -1;
        if (known < 0)
        {
            contacts.Add(contact);
            Listed++;
            return true;
        }

        if (contacts[known].UntilDay < contact.UntilDay)
        {
            contacts[known] = contact;
        }

        return false;
    }

    /// <summary>Position of a person on the list, or -1.</summary>
    public int Find(int household, int slot)
    {
        for (int i = 0; i < contacts.Count; i++)
        {
            if (contacts[i].Household == household && contacts[i].Slot == slot)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes those off whose observation ended before a day; calls back with each household that nobody on
    /// the list belongs to any more.</summary>
    public void Expire(int day, Action<int> left)
    {
        int kept = 0;
        gone.Clear();
        for (int i = 0; i < contacts.Count; i++)
        {
            if (contacts[i].UntilDay >= day)
            {
                contacts[kept++] = contacts[i];
            }
            else
            {
                Expired++;
                gone.Add(contacts[i].Household);
            }
        }

        contacts.RemoveRange(kept, contacts.Count - kept);
        foreach (int household in gone)
        {
            if (!Names(household)) { left(household); }
        }
    }

    private bool Names(int household)
    {
        foreach (ref readonly Contact contact in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(contacts))
        {
            if (contact.Household == household) { return true; }
        }

        return false;
    }
}
