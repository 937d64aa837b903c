using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Ordre des parties tel qu'il se compose à l'écran.</summary>
public static class OrdreDesParties
{
    public const string Ajouter = "ajouter:";
    public const string Retirer = "retirer:";
    public const string Monter = "monter:";

    /// <summary>Applique un geste « ajouter:id », « retirer:id » ou « monter:id » ; tout autre ne change rien.</summary>
    public static IReadOnlyList<Guid> Appliquer(IReadOnlyList<Guid> ids, string geste)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(geste);
        var deux = geste.IndexOf(':', StringComparison.Ordinal);
        if (deux < 0 || !Guid.TryParse(geste.AsSpan(deux + 1), out var id))
        {
            return ids;
        }
        List<Guid> ordre = [.. ids.Distinct()];
        var place = ordre.IndexOf(id);
        switch (geste[..(deux + 1)])
        {
            case Ajouter when place < 0 && ordre.Count < ConventionConsts.PartiesMax:
                ordre.Add(id);
                break;
            case Retirer when place >= 0:
                ordre.RemoveAt(place);
                break;
            case Monter when place > 0:
                (ordre[place - 1], ordre[place]) = (ordre[place], ordre[place - 1]);
                break;
        }
        return ordre;
    }
}
