using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sections;

namespace VillesSolidaires.Rapports.Bruts;

/// <summary>
/// Une ligne par engagement des conventions signées. Une partie est une organisation, jamais une personne. L'impact communal s'en passe : les quelques
/// engagements d'une commune se lisent déjà dans ses tableaux.
/// </summary>
public sealed class EngagementsBruts(ConventionsLues lectures) : ILectureBrute
{
    public IReadOnlyList<TypeRapport> Types =>
        [TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational, TypeRapport.Convention, TypeRapport.Bailleur];

    public int Ordre => 30;

    public async Task<LignesALire?> PreparerAsync(DemandeSection demande, CancellationToken ct)
    {
        // Quelques milliers au plus, que la section a déjà dû réunir : seule leur écriture est en flux.
        var lu = await lectures.LireAsync(demande, ct);
        return lu.Engagements.Count == 0 ? null : new LignesALire(Feuille(lu), Lignes(lu).ToAsyncEnumerable());
    }

    private static FeuilleBrute Feuille(SuiviLu lu) => new(
        "engagements", FeuilleBrute.Prefixe + "Engagements",
        $"Une ligne par engagement des conventions signées qui courent dans la période, dans l’état du {Formats.Date(lu.Aujourdhui)}.",
        "Suivi tenu par les parties", NatureChiffre.Declare,
        [
            new("Convention", TypeBrut.Code, 18), new("Type", TypeBrut.Texte, 24), new("Département", TypeBrut.Texte, 24), new("Début", TypeBrut.Jour, 13), new("Fin", TypeBrut.Jour, 13),
            new("État de la convention", TypeBrut.Texte, 20), new("Partie", TypeBrut.Texte, 34), new("Type de partie", TypeBrut.Texte, 22), new("Engagement", TypeBrut.Texte, 48),
            new("Échéance", TypeBrut.Jour, 13), new("Cible", TypeBrut.Rang, 11), new("Fait", TypeBrut.Rang, 11), new("Réalisé le", TypeBrut.Jour, 13), new("État", TypeBrut.Texte, 16),
        ]);

    private static IEnumerable<IReadOnlyList<Cellule>> Lignes(SuiviLu lu)
    {
        var conventions = lu.Conventions.ToDictionary(c => c.Numero, StringComparer.Ordinal);
        foreach (var e in lu.Engagements)
        {
            var c = conventions[e.Numero];
            yield return
            [
                c.Numero, c.Type.Libelle(), new(c.Departement), c.Debut, c.Fin, c.Etat.Libelle(), e.Partie, e.TypePartie.Libelle(), e.Libelle, e.Echeance,
                new(null, e.Cible), new(null, e.Fait), new(null, null, e.RealiseLe), e.Etat.Libelle(),
            ];
        }
    }
}
