using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Conventions;

/// <summary>La phrase du sommet : qui doit faire quoi, depuis quand ; ou, une fois signée, ce que devient la convention.</summary>
/// <param name="Qui">Écrit en gras ; vide si personne n'est attendu.</param>
public sealed record AttenteConvention(string Qui, string Suite)
{
    public static AttenteConvention De(ConventionDetailDto c, DateOnly aujourdhui)
    {
        ArgumentNullException.ThrowIfNull(c);
        var plusieurs = c.Parties.Count(p => p.ASonTour) > 1;
        return c.Etat switch
        {
            EtatConvention.Brouillon => new("", $"À écrire puis à envoyer en relecture, en préparation {Depuis(c.Jours)}"),
            EtatConvention.EnRelecture => new(c.ActeurNom, $"doit relire le texte, {Depuis(c.Jours)}"),
            EtatConvention.EnCorrection => new(c.ActeurNom, $"doit corriger le texte, {Depuis(c.Jours)}"),
            EtatConvention.ASigner or EtatConvention.PartiellementSignee => new(c.ActeurNom, $"{(plusieurs ? "doivent" : "doit")} signer, {Depuis(c.Jours)}"),
            EtatConvention.Signee => new("", $"Toutes les parties ont signé ; elle s’applique le {Formats.Date(c.Debut)}, {Formats.Ecart(c.Debut, aujourdhui)}"),
            EtatConvention.EnVigueur => new("", $"Signée le {Formats.Date(c.SigneeLe)} ; elle finit le {Formats.Date(c.Fin)}, {Formats.Ecart(c.Fin, aujourdhui)}"),
            EtatConvention.Expiree => new("", $"Elle a pris fin le {Formats.Date(c.Fin)}"),
            EtatConvention.Remplacee => new("", c.RenouveleePar is { } suite ? $"La convention {suite.Numero} l’a remplacée" : "Une autre convention l’a remplacée"),
            EtatConvention.Annulee => new("", $"Motif : {c.Motif}"),
            _ => new("", $"Effet au {Formats.Date(c.EffetLe)}. Motif : {c.Motif}"),
        };
    }

    /// <summary>« depuis 8 jours », « depuis aujourd’hui ».</summary>
    public static string Depuis(int jours) => jours == 0 ? "depuis aujourd’hui" : $"depuis {Formats.Accorder(jours, "jour")}";
}
