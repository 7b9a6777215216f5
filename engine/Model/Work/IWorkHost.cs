namespace Downshift.Model.Work;

/// <summary>What the street tells its work system about orders whose content lies outside it.</summary>
internal interface IWorkHost
{
    /// <summary>
    /// Asks the street to give a unit its turn (<see cref="StreetWork.Turn"/>) at a moment; a later request for an
    /// earlier moment makes this one void.
    /// </summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="time">The moment, not before now.</param>
    void AskTurn(int unit, long time);

    /// <summary>
    /// The walk of a sweep order may find somebody or lead to a verification, so that it must begin at its own moment;
    /// otherwise the unit may walk whenever it is looked at.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="now">Now; the answer holds until midnight or until the street has the publicity read again
    /// (<see cref="StreetWork.RefreshPublic(long)"/>).</param>
    bool MayFind(in WorkOrder order, long now);

    /// <summary>
    /// A hand is about to start a sweep order (calls or visits): the host walks as many households as fit, each with a
    /// time of its own from <paramref name="now"/> on, and says how long that takes.
    /// </summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="order">The order; the host may change its subject and remaining seconds.</param>
    /// <param name="now">Start.</param>
    /// <param name="available">Seconds until the hand's shift ends, more than 0.</param>
    /// <returns>Seconds of work planned now, 0 if nothing is left to do; the order is done when its remaining seconds
    /// are 0 at the end of them.</returns>
    long StartSweepOrder(int unit, ref WorkOrder order, long now, long available);

    /// <summary>An order that is not a sweep order is done.</summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="order">The order as done.</param>
    /// <param name="now">End.</param>
    void OrderDone(int unit, in WorkOrder order, long now);
}
