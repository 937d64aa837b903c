using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Le détail du rapport « Conventions » : chaque engagement et chaque versement.</summary>
public sealed class SuiviConventionsSection(ConventionsLues lectures) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.Convention, TypeRapport.Bailleur];

    public int Ordre => 30;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var lu = await lectures.LireAsync(demande, ct);
        List<BlocRapport> blocs = [];
        if (lu.Engagements.Count > 0)
        {
            blocs.Add(TableauxConventions.Engagements(lu));
        }
        if (lu.Versements.Count > 0)
        {
            blocs.Add(TableauxConventions.Versements(lu));
        }
        return blocs.Count == 0 ? null : new SectionRapport(
            "suivi-conventions", "Suivi détaillé", [], [],
            [new TexteBloc(null, $"Situation au {Formats.Date(lu.Aujourdhui)}, telle que les parties l’ont notée. L’échéance d’un versement est celle du texte ; son retard se compte après le délai de paiement."),
                .. blocs.Exists(b => b is TableauBloc { ClasseurSeul: true }) ? [new TexteBloc(null, "Les listes longues sont dans le classeur, où elles se filtrent.")] : Array.Empty<BlocRapport>(), .. blocs],
            [new ProvenanceChiffre("Suivi détaillé", "Une ligne par engagement et par versement des conventions signées.", $"Au {Formats.Date(lu.Aujourdhui)}", "Suivi tenu par les parties", NatureChiffre.Declare, null)]);
    }
}
