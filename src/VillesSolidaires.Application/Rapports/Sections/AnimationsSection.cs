using Microsoft.Extensions.Options;
using VillesSolidaires.Animations;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sommes;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Animations et participation d'un territoire : par type, publics, quartiers, face à un an plus tôt, heures de bénévolat valorisées. Le
/// rapport des campagnes la dit même vide, l'impact communal s'en passe alors.
/// </summary>
public sealed class AnimationsSection(AnimationsLues lectures, AnimationsComparables comparables, IOptions<ValorisationBenevolat> valorisation, TimeProvider horloge) : ISectionRapport
{
    private const int PublicsNommes = 3;
    private const string SourceBilans = "Bilans saisis par les coordinateurs des communes";

    public IReadOnlyList<TypeRapport> Types =>
        [TypeRapport.ImpactCommunal, TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational, TypeRapport.Campagne, TypeRapport.Bailleur];

    public int Ordre => 22;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var lu = await lectures.LireAsync(demande, ct);
        if (lu.Periode.Count + lu.Avant.Count == 0 && demande.Type is not (TypeRapport.Campagne or TypeRapport.Bailleur))
        {
            return null;
        }
        IReadOnlyList<TauxAnimations> compare = SeCompare(demande.Type) ? await comparables.LireAsync(demande, lu, ct) : [];
        List<BlocRapport> blocs = [new TexteBloc(null, Introduction(lu, demande)), TableauxAnimations.ParType(lu)];
        if (lu.Realisees.Count + lu.RealiseesAvant.Count > 0)
        {
            blocs.Add(new GraphiqueBloc(Graphique(lu, demande)));
            blocs.Add(TableauxAnimations.FaceALAnneePrecedente(lu));
        }
        if (compare.Count > 0)
        {
            blocs.Add(new TexteBloc("Face aux territoires comparables", "Chaque taux rapporte les bilans à toute la population de l’ensemble comparé, communes sans animation comprises. "
                + "Aucun rang n’est donné : la participation est déclarée, et une commune qui ne saisit pas ses bilans paraîtrait dernière."));
            blocs.Add(TableauxAnimations.Comparaison(compare));
        }
        if (lu.Realisees.Count > 0)
        {
            blocs.Add(TableauxAnimations.ParPublic(lu));
            blocs.Add(demande.Niveau switch
            {
                NiveauTerritoire.Commune => TableauxAnimations.ParQuartier(lu),
                NiveauTerritoire.Region or NiveauTerritoire.National => TableauxAnimations.ParDepartement(lu),
                _ => TableauxAnimations.ParCommune(lu),
            });
            blocs.Add(Valorisation(lu));
        }
        return new SectionRapport("animations", "Animations et participation", ChiffresCles(lu), PointsSaillants(lu), blocs, Provenances(demande))
        {
            PourQui = PourQui(lu, demande),
            CeQuiChange = [.. CeQuiChange(lu), .. FaceAuxComparables(lu, compare)],
            DemandesAuConseil = AuConseil(lu, demande),
            Mesures = Mesures(lu, demande),
        };
    }

    private static string Introduction(ProgrammeLu lu, DemandeSection d) => lu.Periode.Count == 0
        ? $"Aucune animation n’est au programme {Formats.Periode(d.Du, d.Au)} {(d.Niveau == NiveauTerritoire.Bailleur ? "dans les résidences du bailleur" : "sur ce territoire")}."
        : $"{Formats.Accorder(lu.Periode.Sum(a => a.Nombre), "animation")} au programme {Formats.Periode(d.Du, d.Au)}, dont {Formats.Accorder(lu.Realisees.Sum(a => a.Nombre), "réalisée")} avec leur bilan. "
            + "La participation est celle des bilans : une animation passée sans bilan ne compte pas.";

    private List<ChiffreCle> ChiffresCles(ProgrammeLu lu)
    {
        var (participants, avant) = (lu.Realisees.Sum(a => a.Participants), lu.RealiseesAvant.Sum(a => a.Participants));
        var heures = lu.Realisees.Sum(a => a.Heures);
        return
        [
            new(Formats.Nombre(lu.Realisees.Sum(a => a.Nombre)), "animations réalisées", $"sur {Formats.Nombre(lu.Periode.Sum(a => a.Nombre))} au programme", NatureChiffre.Declare),
            new(Formats.Nombre(participants), "participants", avant == 0 ? "rien un an plus tôt" : $"{Formats.Nombre(avant)} un an plus tôt", NatureChiffre.Declare),
            new(Formats.Nombre(heures), "heures de bénévolat", $"{Formats.Montant(valorisation.Value.Valeur(heures))} à {Formats.Montant(valorisation.Value.TauxHoraire)} l’heure", NatureChiffre.Declare),
        ];
    }

    private static List<string> PointsSaillants(ProgrammeLu lu)
    {
        List<string> points = [];
        if (lu.Realisees.GroupBy(a => a.Type).MaxBy(g => g.Sum(a => a.Participants)) is { } premier && lu.Realisees.Count > 0)
        {
            points.Add($"Le plus grand nombre de participants : {premier.Key.Libelle().ToLowerInvariant()}, {Formats.Nombre(premier.Sum(a => a.Participants))} personnes.");
        }
        if (lu.Realisees.Where(a => a.Qpv is not null).Sum(a => a.Nombre) is var enQpv and > 0)
        {
            points.Add($"{Formats.Accorder(enQpv, "animation s’est tenue", "animations se sont tenues")} dans un quartier prioritaire.");
        }
        if (lu.Periode.Where(a => a.Statut == Animations.AnimationStatut.Annulee).Sum(a => a.Nombre) is var annulees and > 0)
        {
            points.Add($"{Formats.Accorder(annulees, "animation annulée", "animations annulées")} sur la période.");
        }
        return points;
    }

    private static List<string> PourQui(ProgrammeLu lu, DemandeSection d)
    {
        var publics = Enum.GetValues<PublicsTouches>().Where(p => p != PublicsTouches.Aucun)
            .Select(p => (Public: p, Nombre: lu.Realisees.Where(a => a.Publics.HasFlag(p)).Sum(a => a.Nombre))).Where(x => x.Nombre > 0)
            .OrderByDescending(x => x.Nombre).ThenBy(x => x.Public).Take(PublicsNommes).ToList();
        List<string> phrases = [];
        if (publics.Count > 0)
        {
            phrases.Add($"Publics les plus souvent touchés : {string.Join(", ", publics.Select(x => $"{x.Public.Libelle().ToLowerInvariant()} ({Formats.Accorder(x.Nombre, "animation")})"))}.");
        }
        if (lu is { Population: > 0, Realisees.Count: > 0 })
        {
            var participants = lu.Realisees.Sum(a => a.Participants);
            phrases.Add($"{Formats.Accorder(participants, "participant")}, soit {Formats.Nombre(participants * 1000m / lu.Population)} pour 1 000 habitants.");
        }
        var lieux = lu.Realisees.Where(a => a.Lieu is not null).Select(a => a.Lieu).Distinct(StringComparer.Ordinal).Count();
        if (lieux > 1)
        {
            phrases.Add($"Les animations se sont tenues dans {Formats.Nombre(lieux)} {(d.Niveau switch { NiveauTerritoire.Commune => "quartiers", NiveauTerritoire.Region or NiveauTerritoire.National => "départements", _ => "communes" })}.");
        }
        return phrases;
    }

    private static List<string> CeQuiChange(ProgrammeLu lu)
    {
        var (participants, avant) = (lu.Realisees.Sum(a => a.Participants), lu.RealiseesAvant.Sum(a => a.Participants));
        var (nombre, nombreAvant) = (lu.Realisees.Sum(a => a.Nombre), lu.RealiseesAvant.Sum(a => a.Nombre));
        return avant == 0 && nombreAvant == 0
            ? nombre == 0 ? [] : ["Premières animations comptées : un an plus tôt, aucune n’avait de bilan."]
            : [$"{Formats.Accorder(nombre, "animation réalisée", "animations réalisées")}, contre {Formats.Nombre(nombreAvant)} un an plus tôt ; {Formats.Accorder(participants, "participant")}, contre {Formats.Nombre(avant)}."];
    }

    private static bool SeCompare(TypeRapport type) => type is TypeRapport.ImpactCommunal or TypeRapport.ImpactDepartemental or TypeRapport.ImpactRegional;

    private static IEnumerable<string> FaceAuxComparables(ProgrammeLu lu, IReadOnlyList<TauxAnimations> compare)
    {
        if (lu.Realisees.Count > 0 && compare is [var lui, var semblables, ..])
        {
            var (sien, leur) = (lui.ParticipantsPourMille, semblables.ParticipantsPourMille);
            var place = sien > leur ? "dépasse" : sien < leur ? "reste sous" : "égale";
            yield return $"Avec {Formats.Nombre(sien)} participants pour 1 000 habitants, {lui.Libelle} {place} « {semblables.Libelle} » ({Formats.Nombre(leur)}).";
        }
    }

    private static List<string> AuConseil(ProgrammeLu lu, DemandeSection d)
    {
        List<string> demandes = [];
        if (lu.SansBilan > 0)
        {
            demandes.Add($"Faire saisir le bilan de {Formats.Accorder(lu.SansBilan, "animation passée", "animations passées")} : sans lui, la participation n’est pas comptée.");
        }
        if (d.Niveau == NiveauTerritoire.Commune && lu.Realisees.Count == 0 && lu.SansBilan == 0 && lu.RealiseesAvant.Count > 0)
        {
            demandes.Add($"Décider du programme de l’an prochain : aucune animation n’a été réalisée, contre {Formats.Nombre(lu.RealiseesAvant.Sum(a => a.Nombre))} un an plus tôt.");
        }
        return demandes;
    }

    /// <summary>Une période close ne bouge plus : ses chiffres doivent être ceux du contrôle des sommes.</summary>
    private List<MesureAdditive> Mesures(ProgrammeLu lu, DemandeSection d) =>
        d.Niveau == NiveauTerritoire.Bailleur || d.Au >= horloge.Aujourdhui()
            ? []
            :
            [
                new(CodesMesure.Animations, "Animations réalisées", lu.Realisees.Sum(a => a.Nombre)),
                new(CodesMesure.Participants, "Participants", lu.Realisees.Sum(a => a.Participants)),
                new(CodesMesure.Benevoles, "Bénévoles", lu.Realisees.Sum(a => a.Benevoles)),
            ];

    private static BarChart Graphique(ProgrammeLu lu, DemandeSection d)
    {
        var mois = TelechargementsKitsSection.MoisDe(d);
        List<double?> Serie(IReadOnlyList<AnimationsGroupees> animations, int annees) =>
            mois.ConvertAll(m => (double?)animations.Where(a => a.Mois.AddYears(annees) == m).Sum(a => a.Participants));
        return new BarChart(
            "Participants par mois",
            $"Barres par mois : {Formats.Nombre(lu.Realisees.Sum(a => a.Participants))} participants, {Formats.Nombre(lu.RealiseesAvant.Sum(a => a.Participants))} un an plus tôt.",
            mois.ConvertAll(Formats.MoisAbrege),
            [new BarSeries("Un an plus tôt", Serie(lu.RealiseesAvant, 1), isReference: true), new BarSeries("Période", Serie(lu.Realisees, 0))],
            new ValueFormat(Unit: "participants"));
    }

    private FicheBloc Valorisation(ProgrammeLu lu)
    {
        var heures = lu.Realisees.Sum(a => a.Heures);
        return new FicheBloc("Bénévolat valorisé",
        [
            new("Heures déclarées", Formats.Nombre(heures), NatureChiffre.Declare), new("Taux horaire", Formats.Montant(valorisation.Value.TauxHoraire)),
            new("Valeur", Formats.Montant(valorisation.Value.Valeur(heures)), NatureChiffre.Calcule), new("Source du taux", valorisation.Value.Source),
        ], "Bilans saisis par les communes, au taux horaire cité");
    }

    private List<ProvenanceChiffre> Provenances(DemandeSection d)
    {
        var periode = Formats.Periode(d.Du, d.Au);
        return
        [
            new("Animations au programme", "Animations planifiées, confirmées, reportées, réalisées ou annulées qui commencent dans la période ; les simples propositions n’en sont pas.", periode, "Programmes des communes", NatureChiffre.Calcule, null),
            new("Participants, bénévoles, heures", "Sommes des bilans. Une même personne compte à chaque animation ; les heures sont arrondies animation par animation.", periode, SourceBilans, NatureChiffre.Declare, "Souvent estimés sur place."),
            .. SeCompare(d.Type)
                ? [new("Animations rapportées à la population", $"Animations réalisées pour 10 000 habitants, participants et bénévoles pour 1 000 : les bilans, rapportés à la population municipale de l’ensemble comparé. Un ensemble de moins de {CommunesComparables.CommunesMin} communes n’est pas montré.",
                    periode, "Bilans des communes et populations légales", NatureChiffre.Calcule, "Un bilan non saisi abaisse le taux de son ensemble.")]
                : Array.Empty<ProvenanceChiffre>(),
            new("Publics touchés", "Catégories cochées au bilan ; une animation peut en toucher plusieurs.", periode, SourceBilans, NatureChiffre.Declare, null),
            new("Bénévolat valorisé", $"Heures déclarées × {Formats.Montant(valorisation.Value.TauxHoraire)}.", periode, valorisation.Value.Source, NatureChiffre.Calcule, "Un ordre de grandeur : ni une dépense évitée, ni une recette."),
        ];
    }
}
