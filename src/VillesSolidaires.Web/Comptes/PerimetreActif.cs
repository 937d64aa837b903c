using VillesSolidaires.Comptes;

namespace VillesSolidaires.Web.Comptes;

/// <summary>
/// Part de périmètre choisie dans l'en-tête du site. Elle ne fait que restreindre : une clé hors des droits est ignorée,
/// et une personne « nationale » peut regarder un seul département.
/// </summary>
public sealed class PerimetreActif
{
    public const string Cookie = "vs-perimetre";

    /// <summary>Clé choisie, ou nulle : tout le périmètre.</summary>
    public string? Cle { get; private set; }

    public void Choisir(string? cle, Perimetre droits) =>
        Cle = !string.IsNullOrEmpty(cle) && cle != PerimetreClaims.National && EstDansLesDroits(cle, droits) ? cle : null;

    public Perimetre Restreindre(Perimetre droits) => Cle is null ? droits : PerimetreClaims.Lire([Cle]);

    public static bool EstDansLesDroits(string cle, Perimetre droits)
    {
        if (cle == PerimetreClaims.National)
        {
            return droits.EstNational;
        }
        var part = cle.StartsWith("organisation:", StringComparison.Ordinal) && !Guid.TryParse(cle["organisation:".Length..], out _)
            ? Perimetre.Aucun
            : PerimetreClaims.Lire([cle]);
        return part != Perimetre.Aucun
            && part.Departements.Count + part.Communes.Count + part.Organisations.Count == 1
            && (droits.EstNational
                || (part.Departements.All(d => droits.Departements.Contains(d, StringComparer.Ordinal))
                    && part.Communes.All(c => droits.Communes.Contains(c, StringComparer.Ordinal))
                    && part.Organisations.All(droits.Organisations.Contains)));
    }
}
