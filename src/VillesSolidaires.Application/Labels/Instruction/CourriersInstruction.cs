using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Courriels;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>
/// Courriels d'un dossier : à la mairie, à qui l'instruit. Déposés avec le geste qui les motive ; la clé porte le moment de la vie du dossier,
/// un même moment n'écrit qu'une fois à une même personne.
/// </summary>
public sealed class CourriersInstruction(CourriersCoordinateurs coordinateurs, ICourriels courriels, IPersonnesLabel personnes, ITerritoireRepository territoires)
{
    /// <summary>La mairie dépose, ou corrige et redépose : l'association le sait, une fois par dépôt.</summary>
    public Task AnnoncerDepotAsync(Candidature candidature, DepotDossier depot, CancellationToken ct) => EcrireALAssociationAsync(
        candidature, MotifDepot(candidature, depot), depot.Numero == 1 ? "dossier déposé pour le label" : "dossier corrigé et redéposé pour le label",
        commune => $"""
            Bonjour,

            {depot.DeposePar}, pour {commune}, {(depot.Numero == 1 ? "a déposé" : "a corrigé et redéposé")} le dossier de candidature au label « {LibellesLabel.Nom} », au niveau {candidature.NiveauDemande}.
            Lisez-le, puis confiez-en l’instruction à quelqu’un.
            """, ct);

    /// <summary>La mairie envoie ses compléments : la personne qui instruit reprend le dossier.</summary>
    public Task AnnoncerComplementsAsync(Candidature candidature, DepotDossier depot, CancellationToken ct) => EcrireALAssociationAsync(
        candidature, MotifDepot(candidature, depot), "compléments envoyés pour le label",
        commune => $"""
            Bonjour,

            {depot.DeposePar}, pour {commune}, a répondu aux questions de l’instruction et envoyé ses compléments. Le dossier est de nouveau en instruction.
            Lisez les réponses et les preuves ajoutées, puis classez chaque question.
            """, ct);

    public Task DemanderComplementsAsync(Candidature candidature, CancellationToken ct) => EcrireAsync(
        candidature, $"complements:{candidature.Id:N}:{candidature.Evenements.Count}", $"Label : des compléments avant le {Formats.Date(candidature.EcheanceComplements)}",
        commune => $"""
            Bonjour,

            L’association a lu le dossier de {commune} pour le label « {LibellesLabel.Nom} ». Elle vous pose {Formats.Accorder(candidature.Questions.Count(q => q.AttendLaMairie), "question")}.
            Répondez à chacune, joignez au besoin une preuve, puis envoyez vos compléments avant le {Formats.Date(candidature.EcheanceComplements)}. Passé ce jour, l’instruction reprend sur le dossier tel qu’il est.
            """, ct);

    public Task AnnoncerRecevableAsync(Candidature candidature, CancellationToken ct) => EcrireAsync(
        candidature, $"recevable:{candidature.Id:N}", "Label : votre dossier est recevable",
        commune => $"""
            Bonjour,

            Le dossier de {commune} pour le label « {LibellesLabel.Nom} » est recevable. Il sera transmis au jury, qui le note à l’aveugle ; vous n’avez rien à faire d’ici sa décision.
            """, ct);

    public Task AnnoncerIrrecevableAsync(Candidature candidature, CancellationToken ct) => EcrireAsync(
        candidature, $"irrecevable:{candidature.Id:N}", "Label : votre dossier n’est pas recevable",
        commune => $"""
            Bonjour,

            Le dossier de {commune} pour le label « {LibellesLabel.Nom} » n’est pas recevable. Il n’est pas transmis au jury.

            {candidature.Motif}

            Vous pourrez candidater à une prochaine session et, si vous le demandez, y repartir de vos réponses de cette année.
            """, ct);

    /// <returns>Courriels déposés : aucun si le rappel de cette échéance est déjà parti.</returns>
    public Task<int> RappelerEcheanceAsync(Candidature candidature, CancellationToken ct) => EcrireAsync(
        candidature, $"rappel:{candidature.Id:N}:{candidature.EcheanceComplements:yyyyMMdd}", $"Rappel : vos compléments avant le {Formats.Date(candidature.EcheanceComplements)}",
        commune => $"""
            Bonjour,

            Le dossier de {commune} pour le label « {LibellesLabel.Nom} » attend vos compléments avant le {Formats.Date(candidature.EcheanceComplements)}. Passé ce jour, l’instruction reprend sur le dossier tel qu’il est.
            """, ct);

    /// <summary>Le délai est passé : la mairie et la personne qui instruit le savent.</summary>
    public async Task AnnoncerDelaiEchuAsync(Candidature candidature, DateOnly echeance, CancellationToken ct)
    {
        var motif = $"delai:{candidature.Id:N}:{echeance:yyyyMMdd}";
        await EcrireAsync(
            candidature, motif, "Label : le délai de vos compléments est passé",
            commune => $"""
                Bonjour,

                Le dossier de {commune} pour le label « {LibellesLabel.Nom} » attendait vos compléments avant le {Formats.Date(echeance)}. Rien n’a été envoyé : l’instruction reprend sur le dossier tel qu’il est.
                """, ct);
        await EcrireALAssociationAsync(
            candidature, motif, "compléments non reçus, l’instruction reprend",
            commune => $"""
                Bonjour,

                Le dossier de {commune} attendait des compléments avant le {Formats.Date(echeance)}. Rien n’a été envoyé : il est de nouveau en instruction, tel qu’il est.
                """, ct);
    }

    /// <summary>La décision est publiée.</summary>
    public Task AnnoncerDecisionAsync(Candidature candidature, CancellationToken ct)
    {
        var decision = candidature.Decision!;
        return EcrireAsync(
            candidature, $"decision:{candidature.Id:N}",
            decision.Issue == IssueLabel.Attribution ? $"Label : niveau {decision.Niveau} attribué" : $"Label : {(decision.Issue == IssueLabel.Ajournement ? "candidature ajournée" : "candidature non retenue")}",
            commune => $"""
                Bonjour,

                Le jury a rendu sa décision sur le dossier de {commune} pour le label « {LibellesLabel.Nom} » : {Issue(decision)}.

                {decision.Motifs}
                """ + (candidature.ReponseJusquau is { } jour ? $"\n\nVous pouvez répondre à cette décision jusqu’au {Formats.Date(jour)}, sur la page du dossier." : "\n\nL’attestation se télécharge sur la page du dossier."),
            ct);
    }

    private static string MotifDepot(Candidature candidature, DepotDossier depot) => $"depot:{candidature.Id:N}:{depot.Numero}";

    private static string Issue(DecisionLabel decision) => decision.Issue switch
    {
        IssueLabel.Attribution => $"le label lui est attribué au niveau {decision.Niveau}",
        IssueLabel.Ajournement => "la candidature est ajournée, et pourra être présentée de nouveau",
        _ => "la candidature n’est pas retenue",
    };

    private async Task<int> EcrireAsync(Candidature candidature, string motif, string sujet, Func<string, string> corps, CancellationToken ct) =>
        (await coordinateurs.EcrireAsync(
            [new CommuneConcernee(candidature.CommuneCode!, candidature.DepartementCode!)], $"label:{motif}", (nameof(Candidature), candidature.Id),
            (_, commune) => new MessageCourriel(sujet, corps(commune), $"/labels/{candidature.Id}"), ct)).Ecrits;

    /// <summary>À la personne désignée ; tant qu'il n'y en a pas, à toutes celles qui peuvent s'en charger.</summary>
    private async Task EcrireALAssociationAsync(Candidature candidature, string motif, string sujet, Func<string, string> corps, CancellationToken ct)
    {
        var destinataires = await QuiInstruitAsync(candidature, ct);
        var deja = await courriels.DejaDeposesAsync([.. destinataires.Select(p => Cle(motif, p))], ct);
        var commune = await territoires.Communes.Where(c => c.Code == candidature.CommuneCode).Select(c => c.Nom).SingleOrDefaultAsync(ct) ?? candidature.CommuneCode!;
        foreach (var personne in destinataires.Where(p => !deja.Contains(Cle(motif, p))))
        {
            courriels.Deposer(new Courriel(
                Guid.CreateVersion7(), new DestinataireCourriel(personne.Adresse, personne.Nom),
                new MessageCourriel($"{commune} : {sujet}", corps(commune), $"/labels/{candidature.Id}/instruction"),
                new ObjetCourriel(nameof(Candidature), candidature.Id, candidature.CommuneCode, candidature.DepartementCode), Cle(motif, personne)));
        }
    }

    private async Task<IReadOnlyList<PersonneLabel>> QuiInstruitAsync(Candidature candidature, CancellationToken ct) =>
        candidature.InstructeurId is { } id && (await personnes.InstructeursAsync(ct)).FirstOrDefault(p => p.Id == id) is { } designee
            ? [designee]
            : await personnes.InstructeursDeAsync(candidature.CommuneCode!, candidature.DepartementCode!, ct);

    private static string Cle(string motif, PersonneLabel personne) => $"label:{motif}:{personne.Id:N}";
}
