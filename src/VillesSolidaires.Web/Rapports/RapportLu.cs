using VillesSolidaires.Rapports;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;

namespace VillesSolidaires.Web.Rapports;

/// <summary>Version web d'un rapport, la même avec un compte et par un lien de partage.</summary>
/// <param name="Contenu">Jeu figé, celui que portent aussi le PDF et le classeur.</param>
/// <param name="Documents">Documents offerts, pour leurs empreintes.</param>
/// <param name="TotauxRecoupes">Totaux et chiffres relus avant diffusion.</param>
/// <param name="Partage">Vrai par un lien de partage : le nom de qui a demandé le rapport n'y paraît pas.</param>
public sealed record RapportLu(ContenuRapport Contenu, IReadOnlyList<DocumentDto> Documents, int TotauxRecoupes, bool Partage)
{
    public JeuDeDonnees Jeu => Contenu.Jeu;

    public EnTeteRapport EnTete => Jeu.EnTete;

    public Synopsis Synopsis { get; } = Synopsis.De(Contenu.Jeu);

    public IReadOnlyList<Contradiction> Contradictions => [.. Jeu.Sections.SelectMany(s => s.Contradictions)];

    public IEnumerable<ProvenanceChiffre> Provenances => Jeu.Sections.SelectMany(s => s.Provenances);

    /// <summary>Logo de la mairie, dans la page : celle d'un lien de partage ne demande rien d'autre au serveur.</summary>
    public string? AdresseLogo => EnTete.Personnalisation?.Logo is { Length: > 0 } logo ? $"data:{(logo[0] == 0x89 ? "image/png" : "image/jpeg")};base64,{Convert.ToBase64String(logo)}" : null;

    /// <summary>Un rapport sans colonne à additionner n'a pas de total à recouper : ses tableaux et ses chiffres sont relus quand même.</summary>
    public string Relecture => TotauxRecoupes switch
    {
        0 => "Les tableaux ont été relus dans les documents avant d’être offerts.",
        1 => "1 total a été relu et comparé dans les documents avant d’être offert.",
        var n => $"{Formats.Nombre(n)} totaux et chiffres clés ont été relus et comparés dans les documents avant d’être offerts.",
    };
}
