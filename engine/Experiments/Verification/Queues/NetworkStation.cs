namespace Downshift.Experiments.Verification.Queues;

/// <summary>A station of an open network.</summary>
/// <param name="Servers">Servers.</param>
/// <param name="Rate">Services of one server per unit of time.</param>
/// <param name="Onward">Share that goes on to the next station; the others leave.</param>
/// <param name="Back">Of those who do not go on, share of all that returns to the first station.</param>
internal readonly record struct NetworkStation(int Servers, double Rate, double Onward, double Back);
